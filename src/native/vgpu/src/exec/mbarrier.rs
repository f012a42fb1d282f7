//! mbarrier objects: their 64 bits, and what each operation does to them.
//!
//! The object lives in the shared memory of its block, as the program sees it; beside it each block keeps a table of the
//! objects it initialised, so that operations on bytes that are none (never initialised, invalidated, overwritten) are told
//! apart. All changes of an object pass through [`Table::init`], [`Table::inval`], [`Table::arrive`], [`Table::expect_tx`] and
//! [`Table::complete_tx`]; all waits through [`Table::test`]. Errors are misuse, in words.

/// Largest count of each kind.
pub const MAX_COUNT: u32 = (1 << 20) - 1;

/// The 64 bits: pending arrivals, expected arrivals, transactions outstanding, phase modulo 8; 20, 20, 21 and 3 bits from bit 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub u64);

impl Word {
    pub fn new(pending: u32, expected: u32, tx: i32, phase: u64) -> Word {
        let field = |value: u32, bits: u32| u64::from(value) & ((1 << bits) - 1);
        Word(field(pending, 20) | field(expected, 20) << 20 | field(tx as u32, 21) << 40 | (phase & 7) << 61)
    }

    pub fn pending(self) -> u32 {
        self.0 as u32 & MAX_COUNT
    }

    pub fn expected(self) -> u32 {
        (self.0 >> 20) as u32 & MAX_COUNT
    }

    /// Transactions expected minus completed.
    pub fn tx(self) -> i32 {
        ((self.0 << 3) as i64 >> 43) as i32
    }

    /// Phase modulo 8.
    pub fn phase(self) -> u8 {
        (self.0 >> 61) as u8
    }
}

/// An initialised object, as its block knows it.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    pub offset: u32,
    pub word: Word,
    /// All phases so far.
    pub phase: u64,
    /// The latest phase some thread saw complete.
    pub observed: Option<u64>,
}

/// What an arrival asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arrival {
    pub count: u32,
    /// Transactions expected first.
    pub expect: u32,
    /// The arrivals are not expected in later phases any more.
    pub drop: bool,
    /// The arrival must not complete the phase.
    pub no_complete: bool,
}

/// What a wait names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Of a state word.
    Of(Word),
    Parity(u32),
}

/// The objects of one block, by offset.
#[derive(Debug, Default)]
pub struct Table {
    list: Vec<Object>,
}

pub type Checked<T> = Result<T, String>;

impl Table {
    pub fn clear(&mut self) {
        self.list.clear();
    }

    pub fn objects(&self) -> &[Object] {
        &self.list
    }

    fn position(&self, offset: u32) -> Result<usize, usize> {
        self.list.binary_search_by_key(&offset, |object| object.offset)
    }

    /// The object at `offset`, if `memory` (its 8 bytes) still holds it.
    fn find(&mut self, memory: &u64, offset: u32) -> Checked<&mut Object> {
        match self.position(offset) {
            Ok(at) if self.list[at].word.0 == *memory => Ok(&mut self.list[at]),
            Ok(at) => {
                self.list.remove(at);
                Err(format!("the mbarrier at shared offset {offset:#x} was overwritten by an ordinary access"))
            }
            Err(_) => Err(format!("there is no mbarrier at shared offset {offset:#x}; it was not initialised, or invalidated")),
        }
    }

    pub fn init(&mut self, memory: &mut u64, offset: u32, count: u32) -> Checked<()> {
        if count == 0 || count > MAX_COUNT {
            return Err(format!("an mbarrier expects 1 to {MAX_COUNT} arrivals, not {count}"));
        }
        let word = Word::new(count, count, 0, 0);
        *memory = word.0;
        let object = Object { offset, word, phase: 0, observed: None };
        match self.position(offset) {
            Ok(at) => self.list[at] = object,
            Err(at) => self.list.insert(at, object),
        }
        Ok(())
    }

    pub fn inval(&mut self, memory: &mut u64, offset: u32) -> Checked<()> {
        self.find(memory, offset)?;
        self.list.retain(|object| object.offset != offset);
        // Whatever is read from here on is no valid object.
        *memory = 0;
        Ok(())
    }

    /// Arrives; gives the object as it was.
    pub fn arrive(&mut self, memory: &mut u64, offset: u32, arrival: Arrival) -> Checked<Word> {
        let object = self.find(memory, offset)?;
        let old = object.word;
        let (pending, mut expected) = (old.pending(), old.expected());
        let tx = add_tx(old, i64::from(arrival.expect), offset)?;
        let count = arrival.count;
        if count > pending {
            return Err(format!(
                "an arrival of {count} on the mbarrier at shared offset {offset:#x}, whose phase {} waits for {pending} more of {expected}",
                object.phase
            ));
        }
        if arrival.drop {
            // No underflow: a phase waits for at most the expected count, save for what cp.async added.
            expected = expected.saturating_sub(count);
        }
        object.word = Word::new(pending - count, expected, tx, object.phase);
        if arrival.no_complete && completes(object.word) {
            return Err(format!("an arrival with .noComplete completes the phase of the mbarrier at shared offset {offset:#x}"));
        }
        settle(object);
        *memory = object.word.0;
        Ok(old)
    }

    /// One more arrival is pending: a copy that will arrive by itself.
    pub fn expect_arrival(&mut self, memory: &mut u64, offset: u32) -> Checked<()> {
        let object = self.find(memory, offset)?;
        let word = object.word;
        if word.pending() == MAX_COUNT {
            return Err(format!("more than {MAX_COUNT} arrivals pending on the mbarrier at shared offset {offset:#x}"));
        }
        object.word = Word::new(word.pending() + 1, word.expected(), word.tx(), object.phase);
        *memory = object.word.0;
        Ok(())
    }

    pub fn expect_tx(&mut self, memory: &mut u64, offset: u32, bytes: u32) -> Checked<()> {
        self.change_tx(memory, offset, i64::from(bytes))
    }

    pub fn complete_tx(&mut self, memory: &mut u64, offset: u32, bytes: u32) -> Checked<()> {
        self.change_tx(memory, offset, -i64::from(bytes))
    }

    fn change_tx(&mut self, memory: &mut u64, offset: u32, change: i64) -> Checked<()> {
        let object = self.find(memory, offset)?;
        let tx = add_tx(object.word, change, offset)?;
        object.word = Word::new(object.word.pending(), object.word.expected(), tx, object.phase);
        settle(object);
        *memory = object.word.0;
        Ok(())
    }

    /// Whether the phase is complete, and the object as it is.
    pub fn test(&mut self, memory: &u64, offset: u32, phase: Phase) -> Checked<(bool, Word)> {
        let object = self.find(memory, offset)?;
        let now = object.word.phase();
        let complete = match phase {
            Phase::Of(word) => word.phase() != now,
            Phase::Parity(parity) => u32::from(now & 1) != parity & 1,
        };
        if complete {
            object.observed = object.phase.checked_sub(1).max(object.observed);
        }
        Ok((complete, object.word))
    }
}

fn add_tx(word: Word, change: i64, offset: u32) -> Checked<i32> {
    let tx = i64::from(word.tx()) + change;
    if tx.unsigned_abs() > u64::from(MAX_COUNT) {
        return Err(format!(
            "the tx-count of the mbarrier at shared offset {offset:#x} would be {tx}; its range is ±{MAX_COUNT}"
        ));
    }
    Ok(tx as i32)
}

fn completes(word: Word) -> bool {
    word.pending() == 0 && word.tx() == 0
}

/// Enters the next phase if this one is complete.
fn settle(object: &mut Object) {
    if completes(object.word) {
        object.phase += 1;
        object.word = Word::new(object.word.expected(), object.word.expected(), 0, object.phase);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_hold_their_fields() {
        for (pending, expected, tx, phase) in
            [(0, 1, 0, 0), (MAX_COUNT, MAX_COUNT, -(MAX_COUNT as i32), 7), (5, 9, MAX_COUNT as i32, 3), (1, 2, -1, 8)]
        {
            let word = Word::new(pending, expected, tx, phase);
            assert_eq!((word.pending(), word.expected(), word.tx(), u64::from(word.phase())), (pending, expected, tx, phase & 7));
        }
    }

    #[test]
    fn phases_wait_for_arrivals_and_bytes() {
        let (mut table, mut word) = (Table::default(), 0u64);
        table.init(&mut word, 8, 2).unwrap();
        let arrival = Arrival { count: 1, ..Arrival::default() };
        // Bytes may come before they are expected.
        table.complete_tx(&mut word, 8, 16).unwrap();
        table.arrive(&mut word, 8, Arrival { expect: 32, ..arrival }).unwrap();
        table.arrive(&mut word, 8, arrival).unwrap();
        assert_eq!(table.test(&word, 8, Phase::Parity(0)).unwrap().0, false);
        assert_eq!(table.test(&word, 8, Phase::Parity(1)).unwrap().0, true);
        assert!(table.arrive(&mut word, 8, arrival).unwrap_err().contains("0 more of 2"));
        table.complete_tx(&mut word, 8, 16).unwrap();
        assert_eq!(table.test(&word, 8, Phase::Parity(0)).unwrap().0, true);
        // Dropping shrinks the next phases, not this one.
        table.arrive(&mut word, 8, Arrival { drop: true, ..arrival }).unwrap();
        assert_eq!(Word(word).pending(), 1);
        table.arrive(&mut word, 8, arrival).unwrap();
        assert_eq!((Word(word).pending(), Word(word).expected(), Word(word).phase()), (1, 1, 2));
        assert!(table.arrive(&mut word, 8, Arrival { no_complete: true, ..arrival }).is_err());
    }

    #[test]
    fn misuse_is_told() {
        let (mut table, mut word) = (Table::default(), 0u64);
        assert!(table.init(&mut word, 0, 0).is_err() && table.init(&mut word, 0, 1 << 20).is_err());
        assert!(table.expect_tx(&mut word, 0, 1).unwrap_err().contains("not initialised"));
        table.init(&mut word, 0, 1).unwrap();
        assert!(table.expect_tx(&mut word, 0, 1 << 20).is_err());
        assert!(table.complete_tx(&mut word, 0, 1 << 20).is_err());
        word ^= 1;
        assert!(table.expect_tx(&mut word, 0, 1).unwrap_err().contains("overwritten"));
        table.init(&mut word, 0, 1).unwrap();
        table.inval(&mut word, 0).unwrap();
        assert!(table.inval(&mut word, 0).is_err());
    }
}
