//! Loads, stores and atomics on the shared memory of other blocks of the cluster.

use crate::exec::effect::Access;
use crate::exec::link::place_of;
use crate::sanitize::access::{At, lanes};
use crate::sanitize::places::Places;
use crate::sanitize::race::Race;
use crate::sanitize::sync::StrongAccess;
use crate::sanitize::watch::{Session, Watch};

impl Watch {
    /// The block and offset that a lane's address in another block's shared memory means.
    pub(super) fn remote(&mut self, places: &Places, lane: u32) -> (u32, u64) {
        let address = places.at[lane as usize & 31] as u32;
        let linear = self.linear;
        let session = self.session();
        let (rank, offset) = place_of(session.rank_of(linear), address);
        (session.peer(linear, rank), u64::from(offset))
    }

    /// Block by block: the lanes that access it, the block, and offsets there.
    fn remotes(&mut self, places: &Places) -> Vec<(u32, u32, [u64; 32])> {
        let mut list: Vec<(u32, u32, [u64; 32])> = Vec::new();
        for lane in lanes(places.remote) {
            let (block, offset) = self.remote(places, lane);
            let at = list.iter().position(|(_, known, _)| *known == block).unwrap_or_else(|| {
                list.push((0, block, [0; 32]));
                list.len() - 1
            });
            list[at].0 |= 1 << lane;
            list[at].2[lane as usize & 31] = offset;
        }
        list
    }

    /// Lanes whose `n` bytes, `skip` after their place, are not all written.
    #[cold]
    pub(super) fn undefined_far(&mut self, places: &Places, skip: u64, n: u64) -> u32 {
        let mut bad = 0;
        for lane in lanes(places.remote) {
            let (block, offset) = self.remote(places, lane);
            if block == self.linear {
                bad |= u32::from(!self.shared.all(offset + skip, n)) << lane;
            } else if let Some(other) = self.session().blocks.get(&block) {
                // SAFETY: blocks enter themselves while they run, and leave before they go.
                bad |= u32::from(unsafe { !(**other).shared.all(offset + skip, n) }) << lane;
            }
        }
        bad
    }

    #[cold]
    pub(super) fn races_far(&mut self, race: &Race, places: &Places) {
        for (mask, block, at) in self.remotes(places) {
            self.race_shared_of(block, race, mask, &at);
        }
    }

    /// What strong accesses to other blocks' shared memory tell threads of each other.
    #[cold]
    pub(super) fn exchange_far(&mut self, at: &At, places: &Places, access: Access, reads: bool, writes: bool) {
        for (mask, block, offsets) in self.remotes(places) {
            let session: *mut Session = self.session;
            // SAFETY: see `Watch::session`; another running block's watch is another object, and its locations are not reached
            // by the facts read beside them. An address may name the own block, too.
            let (facts, locations) = unsafe {
                let own = &raw mut self.locations;
                let far = (*session).blocks.get(&block).map(|other| &raw mut (**other).locations);
                let Some(locations) = (if block == self.linear { Some(own) } else { far }) else { continue };
                (&*session, &mut *locations)
            };
            let sync = &mut self.warps[at.warp as usize].sync;
            let publishes = writes && (access.order.releases() || sync.has_fences() || !reads);
            let (order, scope) = (access.order, access.scope);
            let one = |lane, reads, writes| StrongAccess { warp: at.warp, lane, reads, writes, replaces: false, order, scope };
            for lane in lanes(if reads { mask } else { 0 }) {
                one(lane, true, false).through(facts, self.linear, sync, locations, offsets[lane as usize & 31]);
            }
            for lane in lanes(if publishes { mask } else { 0 }) {
                let access = StrongAccess { replaces: !reads, ..one(lane, false, true) };
                access.through(facts, self.linear, sync, locations, offsets[lane as usize & 31]);
            }
        }
    }
}
