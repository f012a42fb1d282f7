//! What is handed on at one mbarrier, or at the cluster's barrier, phase by phase.

use std::collections::HashMap;
use std::rc::Rc;

use crate::exec::effect::Scope;
use crate::sanitize::access::lanes;
use crate::sanitize::clock::Clock;
use crate::sanitize::sync::WarpSync;

/// To whom something is handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// To whoever sees the phase complete: asynchronous operations make their own results visible with it.
    All,
    /// What a thread of `block` brought with a scope.
    Threads { block: u32, scope: Scope },
}

/// By the brought-in's audience.
type Brought = Vec<(Audience, Rc<Clock>)>;

/// By block and shared offset.
pub type Mbarriers = HashMap<(u32, u32), Phased>;

#[derive(Default)]
pub struct Phased {
    /// Phases complete so far.
    phase: u64,
    filling: Brought,
    done: Brought,
    /// All that completed before the phase that was complete last.
    before: Brought,
    /// Phases each lane has seen complete, by block and warp.
    observed: HashMap<(u32, u32), [u64; 32]>,
    /// Warp, lane and op that made the object.
    pub made: Option<(u32, u32, u32)>,
}

fn merge(into: &mut Brought, audience: Audience, clock: &Rc<Clock>) {
    match into.iter_mut().find(|(known, _)| *known == audience) {
        Some((_, mine)) => *mine = Clock::joined(mine, clock),
        None => into.push((audience, clock.clone())),
    }
}

impl Phased {
    pub fn made(by: (u32, u32, u32)) -> Phased {
        Phased { made: Some(by), ..Phased::default() }
    }

    /// The object is in phase `phase` now.
    pub fn enter(&mut self, phase: u64) {
        if phase == self.phase {
            return;
        }
        self.before = self.done.clone();
        for (audience, clock) in std::mem::take(&mut self.filling) {
            merge(&mut self.done, audience, &clock);
        }
        self.phase = phase;
    }

    pub fn bring(&mut self, phase: u64, audience: Audience, clock: &Rc<Clock>) {
        self.enter(phase);
        merge(&mut self.filling, audience, clock);
    }

    /// What those learn who see the latest complete phase.
    pub fn seen(&self) -> &[(Audience, Rc<Clock>)] {
        &self.done
    }

    /// The lanes in `mask` of a warp (by block and number) have seen the phase before the present one complete. If they named it by
    /// its parity, and one of them cannot know that an earlier phase of that parity was over, gives that lane, and how many phases
    /// it has seen complete and there are: in other schedules it takes the earlier for the later.
    pub fn overrun(&mut self, warp: (u32, u32), mask: u32, parity: bool, sync: &WarpSync) -> Option<(u32, [u64; 2])> {
        let phase = self.phase;
        let observed = self.observed.entry(warp).or_insert([0; 32]);
        let mut found = None;
        for lane in lanes(mask) {
            let known = observed[lane as usize & 31];
            observed[lane as usize & 31] = phase;
            // The first of that parity that the lane does not know of, or the last it does.
            let meant = known + (known ^ phase) % 2;
            if parity && meant < phase && found.is_none() {
                let told = self.before.iter().all(|(_, before)| sync.knows_all(lane, before));
                found = (!told).then_some((lane, [known, phase]));
            }
        }
        found
    }
}
