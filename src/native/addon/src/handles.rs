//! Handles that JavaScript holds: a slot and its generation in one whole number. A slot is used again, its generation is not, so
//! an old handle finds nothing; and JavaScript never sees a pointer.

use std::sync::{Arc, Mutex, MutexGuard};

use crate::failure::{Outcome, argument};
use crate::number;

/// Slots are numbered below this; the generation is the multiple of it. Together below 2^53.
const SLOTS: u64 = 1 << 24;
const GENERATIONS: u64 = 1 << 29;

struct Slot<T> {
    generation: u64,
    value: Option<Arc<T>>,
}

struct Inner<T> {
    slots: Vec<Slot<T>>,
    free: Vec<usize>,
}

/// The handles of one kind of object.
pub struct Table<T> {
    what: &'static str,
    inner: Mutex<Inner<T>>,
}

impl<T> Table<T> {
    pub const fn new(what: &'static str) -> Table<T> {
        Table { what, inner: Mutex::new(Inner { slots: Vec::new(), free: Vec::new() }) }
    }

    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(|e| e.into_inner())
    }

    pub fn add(&self, value: Arc<T>) -> Outcome<f64> {
        let mut inner = self.lock();
        let slot = match inner.free.pop() {
            Some(slot) => slot,
            None if inner.slots.len() as u64 == SLOTS => return Err(argument(format!("too many live {}s", self.what))),
            None => {
                inner.slots.push(Slot { generation: 0, value: None });
                inner.slots.len() - 1
            }
        };
        let entry = &mut inner.slots[slot];
        entry.generation += 1;
        entry.value = Some(value);
        Ok((entry.generation * SLOTS + slot as u64) as f64)
    }

    /// What a handle stands for; an error for anything that is not a live handle of this kind.
    pub fn get(&self, handle: f64) -> Outcome<Arc<T>> {
        let (slot, generation) = self.split(handle)?;
        let inner = self.lock();
        let found = inner.slots.get(slot).filter(|entry| entry.generation == generation).and_then(|entry| entry.value.clone());
        found.ok_or_else(|| argument(format!("not a live {} (closed, freed, or never one)", self.what)))
    }

    /// Ends a handle and returns what it stood for, or None if it had ended before.
    pub fn take(&self, handle: f64) -> Outcome<Option<Arc<T>>> {
        let (slot, generation) = self.split(handle)?;
        let mut inner = self.lock();
        let Some(entry) = inner.slots.get_mut(slot).filter(|entry| entry.generation == generation) else {
            return Ok(None);
        };
        let taken = entry.value.take();
        // A slot whose generations are used up stays empty for good.
        if taken.is_some() && generation < GENERATIONS - 1 {
            inner.free.push(slot);
        }
        Ok(taken)
    }

    /// Ends every handle whose object `gone` picks, and returns those objects.
    pub fn take_where(&self, gone: impl Fn(&T) -> bool) -> Vec<Arc<T>> {
        let mut inner = self.lock();
        let mut taken = Vec::new();
        let mut free = Vec::new();
        for (index, slot) in inner.slots.iter_mut().enumerate() {
            if slot.value.as_deref().is_some_and(&gone) {
                taken.extend(slot.value.take());
                if slot.generation < GENERATIONS - 1 {
                    free.push(index);
                }
            }
        }
        inner.free.append(&mut free);
        taken
    }

    /// How many are live.
    pub fn live(&self) -> usize {
        self.lock().slots.iter().filter(|slot| slot.value.is_some()).count()
    }

    fn split(&self, handle: f64) -> Outcome<(usize, u64)> {
        let handle = number::whole(handle, self.what)?;
        Ok(((handle % SLOTS) as usize, handle / SLOTS))
    }
}
