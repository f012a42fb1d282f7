/** Whether a cubin, which is an ELF file, is all there. */

/** Sections without bytes in the file. */
const NOBITS = 8;

/** Whether `bytes` hold every section and both tables of a 64-bit little-endian ELF file: what a full disk cut off does not. */
export function isWholeElf(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 64 || view.getUint32(0) !== 0x7f454c46) return false;
  const table = Number(view.getBigUint64(0x28, true));
  const [size, count] = [view.getUint16(0x3a, true), view.getUint16(0x3c, true)];
  const programs = Number(view.getBigUint64(0x20, true)) + view.getUint16(0x36, true) * view.getUint16(0x38, true);
  if (programs > bytes.length || count === 0 || size < 64 || table + size * count > bytes.length) return false;
  for (let i = 0; i < count; i++) {
    const at = table + size * i;
    const end = Number(view.getBigUint64(at + 24, true)) + Number(view.getBigUint64(at + 32, true));
    if (view.getUint32(at + 4, true) !== NOBITS && end > bytes.length) return false;
  }
  return true;
}
