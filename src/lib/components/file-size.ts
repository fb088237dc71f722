/** Size for people: bytes below 1,000, then whole KB, then MB to one decimal (1 MB = 1,000,000 bytes). */
export function fileSizeText(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
	return `${Math.round(bytes / 100_000) / 10} MB`;
}
