//! The sanitizers: initcheck, racecheck, synccheck, and what memcheck adds to the checks every access gets.
//!
//! A sanitized launch runs on one host thread in an interpreter of its own, which shows every op to [`step`] before it executes.
//! What an op reads, writes and does comes from [`crate::exec::effect`]; the ops' own code knows nothing of this. Verdicts on
//! races come from the PTX memory model (vector clocks, see [`clock`]), never from the order in which things happened to run.

mod access;
mod bits;
mod bulk;
mod cells;
mod clock;
mod far;
mod finding;
mod mbarrier;
mod misuse;
mod phase;
mod places;
mod poison;
mod race;
mod refusal;
mod registers;
mod report;
mod rows;
mod sync;
mod transfer;
mod watch;
mod wgmma;

pub use bits::Bits;
pub use finding::{Finding, Severity, Site, Tools};
pub use poison::{entered, passed, shadow};
pub use refusal::was_refused;
pub use watch::{Session, Watch};

pub(crate) use access::{guard, step};
pub(crate) use mbarrier::behind;
pub(crate) use registers::resized;
pub(crate) use misuse::{absent, leaving, misuse, stopping};
pub(crate) use transfer::{arrived, cluster, issued, made, seen, waited};
pub(crate) use wgmma::{awaited, fenced, multiplied};
