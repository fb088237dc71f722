/** Saves text as a file on the reader's own computer; nothing is sent anywhere. */
export function downloadText(fileName: string, text: string, type = 'text/csv'): void {
	save(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** As `downloadText`, for a file that is not text. */
export function downloadBytes(
	fileName: string,
	bytes: Uint8Array<ArrayBuffer>,
	type: string
): void {
	save(fileName, new Blob([bytes], { type }));
}

function save(fileName: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	URL.revokeObjectURL(address);
}
