/** Saves text as a file on the reader's own computer; nothing is sent anywhere. */
export function downloadText(fileName: string, text: string, type = 'text/csv'): void {
	const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	URL.revokeObjectURL(address);
}
