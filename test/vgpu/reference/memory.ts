/** Memory as the reference sees it: spaces of bytes, and generic addresses that name one of them. */

/** Where generic addresses of the two spaces that every block or thread has of its own begin. */
export const sharedWindow = 0x7000_0000_0000n;
export const localWindow = 0x7100_0000_0000n;
const windowBytes = 0x1_0000_0000n;

export interface Region {
  readonly base: bigint;
  readonly view: DataView;
}

/** Zeroed bytes at an address. */
export const region = (base: bigint, bytes: number): Region => ({ base, view: new DataView(new ArrayBuffer(bytes)) });

export interface Spaces {
  readonly global: readonly Region[];
  readonly shared: Region;
  readonly local: Region;
}

/** The bytes an access names; an access that is misaligned or outside is a mistake of the program's author. */
export function place(spaces: Spaces, space: string, address: bigint, size: number): { view: DataView; at: number } {
  let candidates: readonly Region[] = spaces.global;
  let local = address;
  if (space === "shared") candidates = [spaces.shared];
  else if (space === "local") candidates = [spaces.local];
  else if (space === "generic" && address >= localWindow && address < localWindow + windowBytes) {
    candidates = [spaces.local];
    local -= localWindow;
  } else if (space === "generic" && address >= sharedWindow && address < sharedWindow + windowBytes) {
    candidates = [spaces.shared];
    local -= sharedWindow;
  }
  for (const { base, view } of candidates) {
    const at = Number(local - base);
    if (at >= 0 && at + size <= view.byteLength) {
      if (at % size !== 0) throw new Error(`misaligned: ${space} ${address.toString(16)}, ${size} bytes`);
      return { view, at };
    }
  }
  throw new Error(`outside: ${space} ${address.toString(16)}, ${size} bytes`);
}

export function get(view: DataView, at: number, bytes: number): bigint {
  switch (bytes) {
    case 1:
      return BigInt(view.getUint8(at));
    case 2:
      return BigInt(view.getUint16(at, true));
    case 4:
      return BigInt(view.getUint32(at, true));
    case 8:
      return view.getBigUint64(at, true);
    default:
      return view.getBigUint64(at, true) | (view.getBigUint64(at + 8, true) << 64n);
  }
}

export function put(view: DataView, at: number, bytes: number, value: bigint): void {
  switch (bytes) {
    case 1:
      view.setUint8(at, Number(value & 0xffn));
      break;
    case 2:
      view.setUint16(at, Number(value & 0xffffn), true);
      break;
    case 4:
      view.setUint32(at, Number(value & 0xffff_ffffn), true);
      break;
    case 8:
      view.setBigUint64(at, BigInt.asUintN(64, value), true);
      break;
    default:
      view.setBigUint64(at, BigInt.asUintN(64, value), true);
      view.setBigUint64(at + 8, BigInt.asUintN(64, value >> 64n), true);
  }
}
