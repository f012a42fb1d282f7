//! Which bytes hold something that was written: one bit each.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::sanitize::refusal;

/// Of one stretch of memory. Host calls and a launch may look at it together.
#[derive(Debug, Default)]
pub struct Bits(Vec<AtomicU64>);

/// The word, mask and bytes of the first of `n` bytes at `at`.
fn first(at: u64, n: u64) -> (usize, u64, u64) {
    let shift = at % 64;
    let here = n.min(64 - shift);
    let mask = if here == 64 { !0 } else { ((1u64 << here) - 1) << shift };
    ((at / 64) as usize, mask, here)
}

impl Bits {
    /// None: the host has no memory for them.
    pub fn new(bytes: u64) -> Option<Bits> {
        let mut bits = Bits(Vec::new());
        bits.try_reset(bytes).then_some(bits)
    }

    /// Nothing is written, in a stretch of `bytes` bytes.
    pub fn reset(&mut self, bytes: u64) {
        if !self.try_reset(bytes) {
            refusal::note();
        }
    }

    fn try_reset(&mut self, bytes: u64) -> bool {
        self.0.clear();
        let words = usize::try_from(bytes.div_ceil(64)).unwrap_or(usize::MAX);
        let done = self.0.try_reserve_exact(words).is_ok();
        if done {
            self.0.resize_with(words, AtomicU64::default);
        }
        done
    }

    /// Calls `f` for each word that `n` bytes at `at` lie in, until it says false.
    fn words(&self, mut at: u64, mut n: u64, mut f: impl FnMut(&AtomicU64, u64) -> bool) -> bool {
        while n > 0 {
            let (word, mask, here) = first(at, n);
            let Some(word) = self.0.get(word) else {
                return true;
            };
            if !f(word, mask) {
                return false;
            }
            (at, n) = (at + here, n - here);
        }
        true
    }

    /// Whether all of `n` bytes at `at` were written; bytes outside count as written.
    #[inline]
    pub fn all(&self, at: u64, n: u64) -> bool {
        self.words(at, n, |word, mask| word.load(Ordering::Relaxed) & mask == mask)
    }

    #[inline]
    pub fn set(&self, at: u64, n: u64) {
        self.words(at, n, |word, mask| {
            if word.load(Ordering::Relaxed) & mask != mask {
                word.fetch_or(mask, Ordering::Relaxed);
            }
            true
        });
    }

    pub fn clear(&self, at: u64, n: u64) {
        self.words(at, n, |word, mask| {
            word.fetch_and(!mask, Ordering::Relaxed);
            true
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_across_words() {
        let bits = Bits::new(200).unwrap();
        bits.set(60, 70);
        assert!(bits.all(60, 70) && !bits.all(59, 2) && !bits.all(129, 2) && bits.all(64, 64));
        bits.clear(64, 1);
        assert!(!bits.all(60, 8) && bits.all(65, 65) && bits.all(0, 0));
        assert!(Bits::new(u64::MAX).is_none() && Bits::new(1 << 62).is_none());
    }
}
