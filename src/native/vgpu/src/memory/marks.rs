//! Which bytes of device memory were written, by allocation, as far as somebody keeps track.

use std::collections::HashMap;
use std::sync::Arc;

use crate::sanitize::Bits;

/// A place in an allocation: where that starts, and how far in.
pub type Place = (u64, u64);

/// By the start of the allocation; one without an entry counts as written.
#[derive(Default)]
pub struct Marks(HashMap<u64, Arc<Bits>>);

impl Marks {
    /// Nothing of a new allocation is written.
    pub fn begin(&mut self, base: u64, bits: Bits) {
        self.0.insert(base, Arc::new(bits));
    }

    /// The allocation is no more, or all of it counts as written.
    pub fn end(&mut self, base: u64) {
        self.0.remove(&base);
    }

    /// All that is allocated counts as written.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn bits_of(&self, base: u64) -> Option<Arc<Bits>> {
        self.0.get(&base).cloned()
    }

    pub fn set(&self, (base, at): Place, bytes: u64) {
        if let Some(bits) = self.0.get(&base) {
            bits.set(at, bytes);
        }
    }

    /// A copy is as well defined as what it copies. The two may overlap.
    pub fn copy(&self, (to, at): Place, (from, first): Place, bytes: u64) {
        let Some(target) = self.0.get(&to) else { return };
        let source = self.0.get(&from).filter(|source| !source.all(first, bytes));
        let Some(source) = source else { return target.set(at, bytes) };
        let one = |i: u64| if source.all(first + i, 1) { target.set(at + i, 1) } else { target.clear(at + i, 1) };
        // Nothing is overwritten before it was read.
        if to == from && at > first { (0..bytes).rev().for_each(one) } else { (0..bytes).for_each(one) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_as_defined_as_their_source() {
        let mut marks = Marks::default();
        marks.begin(1000, Bits::new(64).unwrap());
        marks.begin(2000, Bits::new(64).unwrap());
        for at in [0, 1, 4] {
            marks.set((1000, at), 1);
        }
        let defined = |marks: &Marks, base: u64| -> Vec<u64> {
            let bits = marks.bits_of(base).unwrap();
            (0..64).filter(|at| bits.all(*at, 1)).collect()
        };
        marks.set((2000, 12), 4);
        marks.copy((2000, 10), (1000, 0), 6);
        assert_eq!(defined(&marks, 2000), [10, 11, 14]);
        // Over itself, both ways.
        marks.copy((1000, 1), (1000, 0), 5);
        assert_eq!(defined(&marks, 1000), [0, 1, 2, 5]);
        marks.copy((1000, 0), (1000, 1), 5);
        assert_eq!(defined(&marks, 1000), [0, 1, 4, 5]);
        // What is not kept track of counts as written.
        marks.copy((1000, 2), (3000, 0), 2);
        assert_eq!(defined(&marks, 1000), [0, 1, 2, 3, 4, 5]);
        marks.end(2000);
        marks.set((2000, 0), 1);
        assert!(marks.bits_of(2000).is_none());
    }
}
