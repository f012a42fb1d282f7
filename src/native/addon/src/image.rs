//! Compiled images: what must hold before a driver is handed one. It takes a pointer alone and believes the image's own lengths.

const HEADER: usize = 64;
const EM_CUDA: u16 = 190;
const SECTION: usize = 64;
const SEGMENT: usize = 56;
/// Sections that take no bytes of the file.
const NO_BITS: u32 = 8;

fn u16_at(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

/// `count` entries of `size` bytes from `start`, if they lie inside.
fn table(bytes: &[u8], start: u64, count: usize, size: usize) -> Option<std::slice::ChunksExact<'_, u8>> {
    let start = usize::try_from(start).ok()?;
    let end = start.checked_add(count.checked_mul(size)?)?;
    Some(bytes.get(start..end)?.chunks_exact(size))
}

fn inside(bytes: &[u8], offset: u64, size: u64) -> bool {
    offset.checked_add(size).is_some_and(|end| end <= bytes.len() as u64)
}

/// Of nvcc's containers: magic, version, size of this header, size of the entries behind it.
pub const FAT_MAGIC: [u8; 4] = 0xBA55_ED50_u32.to_le_bytes();
const FAT_HEADER: usize = 16;
/// An entry's own header is at least this long; then come as many bytes as it says.
const FAT_ENTRY: usize = 64;

/// Checks that `bytes` is a cubin or a fat binary of which no part is missing; the error says why not.
pub fn check(bytes: &[u8]) -> Result<(), &'static str> {
    if bytes.starts_with(&FAT_MAGIC) { check_fat(bytes) } else { check_cubin(bytes) }
}

fn check_fat(bytes: &[u8]) -> Result<(), &'static str> {
    const CUT: &str = "the fat binary is cut short or damaged: its headers name bytes that it does not have";
    if bytes.len() < FAT_HEADER {
        return Err(CUT);
    }
    let mut at = u16_at(bytes, 6) as u64;
    let end = u64_at(bytes, 8).checked_add(at).filter(|end| *end <= bytes.len() as u64).ok_or(CUT)?;
    if at < FAT_HEADER as u64 {
        return Err(CUT);
    }
    while at < end {
        let entry = bytes.get(at as usize..end as usize).filter(|entry| entry.len() >= FAT_ENTRY).ok_or(CUT)?;
        let header = u64::from(u32_at(entry, 4));
        let next = u64_at(entry, 8).checked_add(header).and_then(|size| size.checked_add(at)).ok_or(CUT)?;
        if header < FAT_ENTRY as u64 || next > end {
            return Err(CUT);
        }
        at = next;
    }
    Ok(())
}

/// Checks that `bytes` is a cubin (a 64-bit little-endian ELF file for CUDA) of which no part is missing; the error says why not.
fn check_cubin(bytes: &[u8]) -> Result<(), &'static str> {
    if !bytes.starts_with(b"\x7fELF\x02\x01") || bytes.len() < HEADER {
        return Err("neither a cubin, which begins as a 64-bit ELF file does, nor a fat binary");
    }
    if u16_at(bytes, 18) != usize::from(EM_CUDA) {
        return Err("not a cubin: an ELF file for another machine than a GPU");
    }
    const CUT: &str = "the cubin is cut short or damaged: its headers name bytes that it does not have";
    let (segments, sections) = (u64_at(bytes, 32), u64_at(bytes, 40));
    let (segment_size, segment_count) = (u16_at(bytes, 54), u16_at(bytes, 56));
    let (section_size, section_count) = (u16_at(bytes, 58), u16_at(bytes, 60));
    if segment_count > 0 && segment_size != SEGMENT || section_count > 0 && section_size != SECTION {
        return Err(CUT);
    }
    for section in table(bytes, sections, section_count, SECTION).ok_or(CUT)? {
        let kind = u32_at(section, 4);
        if kind != NO_BITS && !inside(bytes, u64_at(section, 24), u64_at(section, 32)) {
            return Err(CUT);
        }
    }
    for segment in table(bytes, segments, segment_count, SEGMENT).ok_or(CUT)? {
        if !inside(bytes, u64_at(segment, 8), u64_at(segment, 32)) {
            return Err(CUT);
        }
    }
    Ok(())
}
