//! Moving bytes between global memory and swizzled shared memory, with what tensor maps change in the values on the way.

use crate::swizzle::Swizzle;

/// What a load changes in 32-bit floats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conversion {
    #[default]
    None,
    /// Subnormals become zeros of their sign.
    Flush,
    /// Rounded to 10 fraction bits, to nearest, ties to even; infinities and NaNs stay. Triton's interpreter was matched to
    /// this on sm_120.
    Tf32,
    FlushTf32,
}

impl Conversion {
    pub fn apply(self, bits: u32) -> u32 {
        let exponent = bits & 0x7f80_0000;
        let flush = matches!(self, Conversion::Flush | Conversion::FlushTf32) && exponent == 0;
        let bits = if flush { bits & 0x8000_0000 } else { bits };
        if exponent == 0x7f80_0000 || matches!(self, Conversion::None | Conversion::Flush) {
            return bits;
        }
        (bits + 0xfff + (bits >> 13 & 1)) & !0x1fff
    }
}

/// Calls `f(place, at, n)` for each piece that stays together: `n` bytes, `at` bytes into a run that begins at `near`, lie at
/// shared offset `place`.
#[inline(always)]
pub fn pieces(pattern: Swizzle, near: u32, bytes: u32, mut f: impl FnMut(u32, usize, usize)) {
    if pattern == Swizzle::None {
        f(near, 0, bytes as usize);
        return;
    }
    let (lines, shift) = pattern.bits();
    let (mask, atom) = ((1 << lines) - 1, 1 << shift);
    let mut at = 0;
    while at < bytes {
        let place = near + at;
        let n = (atom - place % atom).min(bytes - at);
        f(place ^ (place >> 7 & mask) << shift, at as usize, n as usize);
        at += n;
    }
}

/// Copies a run of `bytes` at `from` to shared memory.
///
/// # Safety
/// The run is readable; every piece lies in the memory at `shared`, which nothing else uses meanwhile.
pub unsafe fn load(pattern: Swizzle, conversion: Conversion, shared: *mut u8, near: u32, from: *const u8, bytes: u32) {
    // SAFETY: by contract.
    pieces(pattern, near, bytes, |place, at, n| unsafe {
        let (to, from) = (shared.add(place as usize), from.add(at));
        if conversion != Conversion::None {
            for i in 0..n / 4 {
                let bits = from.cast::<u32>().add(i).read_unaligned();
                to.cast::<u32>().add(i).write_unaligned(conversion.apply(bits));
            }
        } else if n == 16 {
            to.cast::<[u64; 2]>().write_unaligned(from.cast::<[u64; 2]>().read_unaligned());
        } else {
            std::ptr::copy_nonoverlapping(from, to, n);
        }
    });
}

/// Fills a run with `fill`, repeated from the run's start.
///
/// # Safety
/// As [`load`].
pub unsafe fn fill(pattern: Swizzle, shared: *mut u8, near: u32, fill: [u8; 8], bytes: u32) {
    // SAFETY: by contract.
    pieces(pattern, near, bytes, |place, at, n| unsafe {
        (0..n).for_each(|i| shared.add(place as usize + i).write(fill[(at + i) % 8]));
    });
}

/// Appends a run's bytes in shared memory to `out`.
///
/// # Safety
/// Every piece lies in the memory at `shared`.
pub unsafe fn read(pattern: Swizzle, shared: *const u8, near: u32, bytes: u32, out: &mut Vec<u8>) {
    // SAFETY: by contract.
    pieces(pattern, near, bytes, |place, _, n| unsafe {
        out.extend_from_slice(std::slice::from_raw_parts(shared.add(place as usize), n));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_to_tf32() {
        let round = |x: u32| Conversion::Tf32.apply(x);
        assert_eq!(round(0x3f80_0000), 0x3f80_0000);
        assert_eq!(round(0x3f80_1000), 0x3f80_0000, "a tie goes to even");
        assert_eq!(round(0x3f80_3000), 0x3f80_4000, "a tie goes to even, upwards");
        assert_eq!(round(0xbf80_1001), 0xbf80_2000);
        assert_eq!(round(0x3fff_ffff), 0x4000_0000, "carries into the exponent");
        assert_eq!(round(0x7f7f_ffff), 0x7f80_0000);
        for special in [0x7f80_0000, 0xff80_0000, 0x7fc0_0001, 0x7f80_0001] {
            assert_eq!(round(special), special);
        }
        assert_eq!(Conversion::Flush.apply(0x807f_ffff), 0x8000_0000);
        assert_eq!(Conversion::Flush.apply(0x0080_0001), 0x0080_0001);
        assert_eq!(Conversion::FlushTf32.apply(0x007f_ffff), 0);
        assert_eq!(Conversion::Tf32.apply(0x007f_ffff), 0x0080_0000);
    }
}
