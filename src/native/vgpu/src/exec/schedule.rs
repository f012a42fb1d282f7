//! Seeded schedules: every choice a legal execution leaves open is made here, by one generator per cluster.
//!
//! A launch without a seed asks nothing of this module and runs the deterministic order. A launch with one runs on one host
//! thread, and the generator of a cluster depends on the seed and the cluster's number only, so a seed replays exactly.

use crate::random::{Random, mix};

/// A stream of choices.
#[derive(Clone, Debug)]
pub struct Chooser {
    seed: u64,
    random: Random,
}

impl Chooser {
    /// The stream numbered `stream` of a seed.
    pub fn new(seed: u64, stream: u64) -> Chooser {
        Chooser { seed, random: Random(mix(seed ^ mix(stream.wrapping_add(0x9e37_79b9_7f4a_7c15)))) }
    }

    pub fn next(&mut self) -> u64 {
        self.random.next()
    }

    /// A number below `n` (0 for 0).
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// True once in `n` times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// A choice that depends on the seed and `key` alone: the same whenever it is asked for.
    pub fn fixed(&self, key: u64, n: usize) -> usize {
        ((u128::from(mix(self.seed ^ mix(key))) * n as u128) >> 64) as usize
    }

    /// Instructions a fragment may execute before another gets its turn: often few, so that turns end between any two.
    pub fn fuel(&mut self) -> i64 {
        let n = match self.below(4) {
            0 => 8,
            1 => 64,
            _ => 1024,
        };
        1 + self.below(n) as i64
    }

    /// Puts a list into a random order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i + 1));
        }
    }
}

/// A seeded order of `total` things: a bijection that needs no table.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    total: u64,
    step: u64,
    start: u64,
}

impl Order {
    /// The identity without a seed.
    pub fn new(seed: Option<u64>, total: u64) -> Order {
        let Some(seed) = seed else {
            return Order { total, step: 1, start: 0 };
        };
        let mut chooser = Chooser::new(seed, u64::MAX);
        let total = total.max(1);
        let gcd = |mut a: u64, mut b: u64| {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            a
        };
        let start = chooser.below(usize::try_from(total).unwrap_or(usize::MAX)) as u64;
        let step = (0..64).map(|_| chooser.next() % total).find(|step| gcd(*step, total) == 1).unwrap_or(1);
        Order { total, step, start }
    }

    /// Which thing comes `i`-th.
    pub fn at(&self, i: u64) -> u64 {
        ((u128::from(i) * u128::from(self.step) + u128::from(self.start)) % u128::from(self.total.max(1))) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_bijections() {
        for total in [1, 2, 7, 64, 1000] {
            for seed in [None, Some(0), Some(1), Some(99)] {
                let order = Order::new(seed, total);
                let mut seen: Vec<u64> = (0..total).map(|i| order.at(i)).collect();
                seen.sort_unstable();
                assert_eq!(seen, (0..total).collect::<Vec<_>>(), "seed {seed:?}, {total} things");
            }
        }
        assert_eq!(Order::new(None, 5).at(3), 3);
    }

    #[test]
    fn streams_repeat_and_differ() {
        let draw = |seed, stream| {
            let mut chooser = Chooser::new(seed, stream);
            (0..8).map(|_| chooser.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1, 2), draw(1, 2));
        assert_ne!(draw(1, 2), draw(1, 3));
        assert_ne!(draw(1, 2), draw(2, 2));
    }
}
