//! Fat binaries: nvcc's containers of one program for several GPUs. The PTX in them is what this driver can use.
//!
//! A container is a 16-byte header (magic, version, header size, size of the entries) and entries, each a header and a payload,
//! which may be compressed. Layout read off nvcc's own output; `tests` hold such output, made by hand.

use std::borrow::Cow;
use std::io::Read;

use tilewright_vgpu::Arch;

use crate::error::{Code, Outcome, fail};

pub const MAGIC: u32 = 0xBA55_ED50;
/// Of the structure nvcc puts around a container: magic, version, pointer.
pub const WRAPPER: u32 = 0x4662_43B1;
pub const HEADER: usize = 16;

const KIND_PTX: u16 = 1;
const KIND_CUBIN: u16 = 2;
const LZ4: u64 = 0x2000;
const ZSTD: u64 = 0x8000;
/// More text than any module has; a damaged size must not be allocated.
const LARGEST: u64 = 1 << 30;

fn number<const N: usize>(bytes: &[u8], at: usize) -> Outcome<[u8; N]> {
    let found = bytes.get(at..at + N).and_then(|part| part.try_into().ok());
    found.ok_or_else(|| fail(Code::INVALID_IMAGE, "a fat binary ends too early"))
}

/// The size of a whole container, from its first 16 bytes.
pub fn size(header: &[u8]) -> Outcome<usize> {
    if u32::from_le_bytes(number(header, 0)?) != MAGIC {
        return Err(fail(Code::INVALID_IMAGE, "not a fat binary"));
    }
    let (own, rest) = (u16::from_le_bytes(number(header, 6)?), u64::from_le_bytes(number(header, 8)?));
    let total = usize::try_from(rest).ok().and_then(|rest| rest.checked_add(own.into()));
    total.filter(|total| *total < isize::MAX as usize).ok_or_else(|| fail(Code::INVALID_IMAGE, "a fat binary's size is absurd"))
}

/// The PTX in a container that suits a device best: of the highest target that is not above it.
pub fn ptx(container: &[u8], arch: Arch) -> Outcome<Vec<u8>> {
    let mut at = usize::from(u16::from_le_bytes(number(container, 6)?));
    let end = size(container)?.min(container.len());
    let (mut best, mut cubins): (Option<(u32, Vec<u8>)>, u32) = (None, 0);
    while at + 64 <= end {
        let kind = u16::from_le_bytes(number(container, at)?);
        let header = u32::from_le_bytes(number(container, at + 4)?) as usize;
        let payload = u64::from_le_bytes(number(container, at + 8)?);
        let target = u32::from_le_bytes(number(container, at + 28)?);
        let next = usize::try_from(payload).ok().and_then(|payload| at.checked_add(header)?.checked_add(payload));
        let next = next
            .filter(|next| header >= 64 && *next <= end)
            .ok_or_else(|| fail(Code::INVALID_IMAGE, "a fat binary's entry is cut off"))?;
        let better = best.as_ref().is_none_or(|(other, _)| target > *other);
        if kind == KIND_PTX && target <= arch.number() && better {
            best = Some((target, text(&container[at..next], header)?.into_owned()));
        }
        cubins += u32::from(kind == KIND_CUBIN);
        at = next;
    }
    best.map(|best| best.1).ok_or_else(|| {
        fail(
            Code::NO_BINARY_FOR_GPU,
            format!("the fat binary has no PTX for {arch} or below ({cubins} cubins, which the virtual GPU cannot run)"),
        )
    })
}

/// The text of an entry.
fn text(entry: &[u8], header: usize) -> Outcome<Cow<'_, [u8]>> {
    let packed = u32::from_le_bytes(number(entry, 16)?) as usize;
    let flags = u64::from_le_bytes(number(entry, 40)?);
    let full = u64::from_le_bytes(number(entry, 56)?);
    let body = &entry[header..];
    if flags & (LZ4 | ZSTD) == 0 {
        return Ok(Cow::Borrowed(body));
    }
    let damaged = || fail(Code::INVALID_IMAGE, "a fat binary's PTX cannot be unpacked");
    let body = body.get(..packed).ok_or_else(damaged)?;
    if full > LARGEST {
        return Err(damaged());
    }
    let full = full as usize;
    if flags & LZ4 != 0 {
        return lz4_flex::block::decompress(body, full).map(Cow::Owned).map_err(|_| damaged());
    }
    let mut out = Vec::new();
    let decoder = ruzstd::decoding::StreamingDecoder::new(body).map_err(|_| damaged())?;
    decoder.take(full as u64).read_to_end(&mut out).map_err(|_| damaged())?;
    Ok(Cow::Owned(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] =
        b".version 9.0\n.target sm_80\n.address_size 64\n// aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n";

    fn entry(kind: u16, target: u32, flags: u64, body: &[u8]) -> Vec<u8> {
        let padded = body.len().next_multiple_of(8);
        let mut out = vec![0; 64];
        out[..2].copy_from_slice(&kind.to_le_bytes());
        out[4..8].copy_from_slice(&64_u32.to_le_bytes());
        out[8..16].copy_from_slice(&(padded as u64).to_le_bytes());
        out[16..20].copy_from_slice(&(body.len() as u32).to_le_bytes());
        out[28..32].copy_from_slice(&target.to_le_bytes());
        out[40..48].copy_from_slice(&flags.to_le_bytes());
        out[56..64].copy_from_slice(&(TEXT.len() as u64).to_le_bytes());
        out.extend_from_slice(body);
        out.resize(64 + padded, 0);
        out
    }

    fn container(entries: &[Vec<u8>]) -> Vec<u8> {
        let body = entries.concat();
        let mut out = MAGIC.to_le_bytes().to_vec();
        out.extend([1, 0, 16, 0]);
        out.extend((body.len() as u64).to_le_bytes());
        out.extend(body);
        out
    }

    #[test]
    fn finds_the_best_ptx_packed_or_not() {
        let packed = lz4_flex::block::compress(TEXT);
        let zstd = ruzstd::encoding::compress_to_vec(TEXT, ruzstd::encoding::CompressionLevel::Fastest);
        for (flags, body) in [(0x11, TEXT.to_vec()), (0x2011, packed), (0x8011, zstd)] {
            let all = container(&[
                entry(KIND_CUBIN, 90, 0x11, b"ELF"),
                entry(KIND_PTX, 80, flags, &body),
                entry(KIND_PTX, 100, 0, b"other"),
            ]);
            let found = ptx(&all, Arch::Sm90a).unwrap();
            assert_eq!(&found[..TEXT.len()], TEXT, "{flags:#x}");
            assert!(found[TEXT.len()..].iter().all(|byte| *byte == 0));
            assert_eq!(size(&all).unwrap(), all.len());
        }
    }

    #[test]
    fn damaged_containers_are_errors() {
        let packed = lz4_flex::block::compress(TEXT);
        let good = container(&[entry(KIND_PTX, 80, 0x2011, &packed)]);
        for cut in 0..good.len() {
            let _ = ptx(&good[..cut], Arch::Sm90a);
        }
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 0xff;
            let _ = ptx(&bad, Arch::Sm90a);
        }
        assert_eq!(ptx(&container(&[entry(KIND_CUBIN, 90, 0, b"ELF")]), Arch::Sm90a), Err(Code::NO_BINARY_FOR_GPU));
        assert_eq!(ptx(&container(&[entry(KIND_PTX, 100, 0, TEXT)]), Arch::Sm90a), Err(Code::NO_BINARY_FOR_GPU));
    }
}
