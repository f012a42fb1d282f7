//! `atom` and `red`: lane by lane, lowest lane first.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU16, AtomicU32, AtomicU64, Ordering};

use crate::exec::context::{Cx, SpaceName};
use crate::exec::mem::{Cluster, Generic, Global, Shared, Space, addresses, flag, resolve};
use crate::exec::op::{Bin, Body, Op, Sel, put, row, sel_plain};
use crate::exec::{float, half};
use crate::launch::FaultKind;
use crate::numerics::cvt;
use crate::syntax::ast::Ty;

/// What an atomic does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Add,
    Min,
    Max,
    Inc,
    Dec,
    And,
    Or,
    Xor,
    Exchange,
    CompareExchange,
}

const ACTIONS: [(&str, Action); 10] = [
    ("add", Action::Add),
    ("min", Action::Min),
    ("max", Action::Max),
    ("inc", Action::Inc),
    ("dec", Action::Dec),
    ("and", Action::And),
    ("or", Action::Or),
    ("xor", Action::Xor),
    ("exch", Action::Exchange),
    ("cas", Action::CompareExchange),
];
const TYPES: [Ty; 14] = [
    Ty::B16,
    Ty::U16,
    Ty::B32,
    Ty::U32,
    Ty::S32,
    Ty::B64,
    Ty::U64,
    Ty::S64,
    Ty::F32,
    Ty::F64,
    Ty::F16,
    Ty::F16x2,
    Ty::BF16,
    Ty::BF16x2,
];

impl Action {
    pub fn parse(word: &str) -> Option<Action> {
        ACTIONS.iter().find(|(name, _)| *name == word).map(|(_, action)| *action)
    }
}

/// The action and type as an op's `aux`; `result`: the old value is wanted.
pub fn encode(action: Action, ty: Ty, result: bool) -> Option<u32> {
    let a = ACTIONS.iter().position(|(_, known)| *known == action)? as u32;
    let t = TYPES.iter().position(|known| *known == ty)? as u32;
    Some(a | t << 8 | u32::from(result) << 16)
}

/// The action and type in an `aux` of [`encode`].
pub fn decode(aux: u32) -> (Action, Ty) {
    (ACTIONS[(aux & 0xff) as usize % ACTIONS.len()].1, TYPES[(aux >> 8 & 0xff) as usize % TYPES.len()])
}

/// The new value for `old`, `b` and (compare-exchange) `c`.
fn update(action: Action, ty: Ty, global: bool, old: u64, b: u64, c: u64) -> u64 {
    let (o32, b32) = (old as u32, b as u32);
    let pair = |f: fn(u16, u16) -> u16| {
        u64::from(f(o32 as u16, b32 as u16)) | u64::from(f((o32 >> 16) as u16, (b32 >> 16) as u16)) << 16
    };
    let by_type =
        |u32f: fn(u32, u32) -> u32, i32f: fn(i32, i32) -> i32, u64f: fn(u64, u64) -> u64, i64f: fn(i64, i64) -> i64| match ty {
            Ty::U32 | Ty::B32 => u64::from(u32f(o32, b32)),
            Ty::S32 => u64::from(i32f(o32 as i32, b32 as i32) as u32),
            Ty::S64 => i64f(old as i64, b as i64) as u64,
            _ => u64f(old, b),
        };
    match action {
        Action::Add => match ty {
            Ty::F32 => {
                // Global f32 additions flush subnormals; shared ones do not.
                let f = |x: u32| f32::from_bits(x);
                let sum = if global {
                    float::AddF::<float::Ftz, float::Rn>::f(f(o32), f(b32))
                } else {
                    float::AddF::<float::Plain, float::Rn>::f(f(o32), f(b32))
                };
                u64::from(sum.to_bits())
            }
            Ty::F64 => float::canon64(f64::from_bits(old) + f64::from_bits(b)).to_bits(),
            Ty::F16 => u64::from(add_f16(old as u16, b as u16)),
            Ty::F16x2 => pair(add_f16),
            Ty::BF16 => u64::from(add_bf16(old as u16, b as u16)),
            Ty::BF16x2 => pair(add_bf16),
            _ => by_type(u32::wrapping_add, i32::wrapping_add, u64::wrapping_add, i64::wrapping_add),
        },
        Action::Min | Action::Max if ty.is_float() => {
            let max = action == Action::Max;
            match ty {
                Ty::F16 => u64::from(extreme::<half::F16>(max, old as u16, b as u16)),
                Ty::BF16 => u64::from(extreme::<half::BF16>(max, old as u16, b as u16)),
                Ty::F16x2 if max => pair(|x, y| extreme::<half::F16>(true, x, y)),
                Ty::F16x2 => pair(|x, y| extreme::<half::F16>(false, x, y)),
                _ if max => pair(|x, y| extreme::<half::BF16>(true, x, y)),
                _ => pair(|x, y| extreme::<half::BF16>(false, x, y)),
            }
        }
        Action::Min => by_type(Ord::min, Ord::min, Ord::min, Ord::min),
        Action::Max => by_type(Ord::max, Ord::max, Ord::max, Ord::max),
        Action::Inc => u64::from(if o32 >= b32 { 0 } else { o32 + 1 }),
        Action::Dec => u64::from(if o32 == 0 || o32 > b32 { b32 } else { o32 - 1 }),
        Action::And => old & b,
        Action::Or => old | b,
        Action::Xor => old ^ b,
        Action::Exchange => b,
        Action::CompareExchange => {
            if old == b {
                c
            } else {
                old
            }
        }
    }
}

fn extreme<F: half::Format>(max: bool, a: u16, b: u16) -> u16 {
    use half::Element2;
    if max {
        half::MinMax::<F, half::Plain, true, false, false>::f(a, b)
    } else {
        half::MinMax::<F, half::Plain, false, false, false>::f(a, b)
    }
}

fn add_f16(a: u16, b: u16) -> u16 {
    cvt::f32_to_f16_rn(cvt::f16_to_f32(a) + cvt::f16_to_f32(b))
}

fn add_bf16(a: u16, b: u16) -> u16 {
    cvt::f32_to_bf16_rn(cvt::bf16_to_f32(a) + cvt::bf16_to_f32(b))
}

macro_rules! loop_on {
    ($atomic:ty, $raw:ty, $at:expr, $f:expr) => {{
        let cell = <$atomic>::from_ptr($at as *mut $raw);
        let mut old = cell.load(Ordering::SeqCst);
        loop {
            let new = $f(u64::from(old)) as $raw;
            match cell.compare_exchange_weak(old, new, Ordering::SeqCst, Ordering::SeqCst) {
                Ok(_) => break u64::from(old),
                Err(seen) => old = seen,
            }
        }
    }};
}

/// `atom`/`red`: address a + imm, operand b, second operand c, result d.
pub struct Atomic<S>(PhantomData<S>);
impl<S: Space> Body for Atomic<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; host addresses come from `resolve`.
        unsafe {
            let (action, ty) = decode(op.aux);
            let result = op.aux >> 16 & 1 != 0;
            let bytes = ty.bytes();
            let whole = 1u32 << (op.aux >> 20 & 7);
            let a = addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask);
            let access = match resolve::<S>(cx, a, bytes, mask) {
                Ok(access) => access,
                Err(signal) => return signal,
            };
            // The first element of a vector answers for the alignment of all.
            if whole > bytes
                && let Some(lane) = (0..32).find(|i| mask >> i & 1 != 0 && a[*i] & u64::from(whole - 1) != 0)
            {
                return misaligned::<S>(cx, lane as u32, a[lane], whole);
            }
            cx.polls += 1;
            let lane = mask.trailing_zeros() as usize;
            let own = access.at[lane].wrapping_sub(cx.shared as u64) < u64::from(cx.shared_size);
            let global = !own && (S::NAME == SpaceName::Global || !cx.link().owns(access.at[lane]));
            if global && let Some(count) = &mut cx.count {
                count.totals.global_atomic_requests += 1;
            }
            let wide = bytes == 8;
            let value = |slot: u16, i: usize| {
                if wide { (*row::<u64>(base, slot))[i] } else { u64::from((*row::<u32>(base, slot))[i]) }
            };
            let ones = if bytes == 8 { !0 } else { (1u64 << (8 * bytes)) - 1 };
            let mut out = [0u64; 32];
            for i in (0..32).filter(|i| mask >> i & 1 != 0) {
                let at = access.at[i];
                let (b, c) = (value(op.b, i) & ones, value(op.c, i) & ones);
                let f = |old| update(action, ty, global, old, b, c);
                out[i] = match bytes {
                    2 => loop_on!(AtomicU16, u16, at, f),
                    4 => loop_on!(AtomicU32, u32, at, f),
                    _ => loop_on!(AtomicU64, u64, at, f),
                };
            }
            if result {
                if wide {
                    put(row(base, op.d), &out, mask);
                } else {
                    put(row(base, op.d), &out.map(|v| v as u32), mask);
                }
            }
        }
        0
    }
}

/// `destination = destination op source` for every element of `source`, as an asynchronous reduction does it.
///
/// # Safety
/// `at` is writable for as many bytes as `source` has.
pub unsafe fn reduce(action: Action, ty: Ty, global: bool, at: u64, source: &[u8]) {
    let bytes = ty.bytes() as usize;
    for (i, element) in source.chunks_exact(bytes).enumerate() {
        let mut raw = [0; 8];
        raw[..bytes].copy_from_slice(element);
        let b = u64::from_le_bytes(raw);
        let to = at + (i * bytes) as u64;
        let f = |old| update(action, ty, global, old, b, 0);
        // SAFETY: by contract; callers align the address to the element.
        unsafe {
            match bytes {
                2 => loop_on!(AtomicU16, u16, to, f),
                4 => loop_on!(AtomicU32, u32, to, f),
                _ => loop_on!(AtomicU64, u64, to, f),
            };
        }
    }
}

#[cold]
fn misaligned<S: Space>(cx: &mut Cx, lane: u32, address: u64, bytes: u32) -> u32 {
    let message = format!("atomic of {bytes} bytes at {address:#x} is not aligned to its size");
    let hint = format!("make the address a multiple of {bytes}");
    cx.fail_at(FaultKind::Misaligned, lane, S::NAME, address, bytes, message, hint)
}

/// `atom.exch.b128` and `atom.cas.b128`: address a + imm, operands b and c, result d.
pub struct Atomic128<S, const COMPARE: bool>(PhantomData<S>);
impl<S: Space, const COMPARE: bool> Body for Atomic128<S, COMPARE> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // Hosts have no atomic of this width that every target offers; what goes through here excludes itself.
        static LOCK: std::sync::Mutex<()> = std::sync::Mutex::new(());
        let _held = LOCK.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // SAFETY: by `OpFn`'s contract; host addresses come from `resolve`; a 128-bit register is two 64-bit rows.
        unsafe {
            let a = addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask);
            let access = match resolve::<S>(cx, a, 16, mask) {
                Ok(access) => access,
                Err(signal) => return signal,
            };
            cx.polls += 1;
            if let Some(count) = &mut cx.count {
                count.totals.global_atomic_requests += 1;
            }
            let pair = |slot: u16, i: usize| [(*row::<u64>(base, slot))[i], (*row::<u64>(base, slot + 2))[i]];
            let (mut low, mut high) = ([0u64; 32], [0u64; 32]);
            for i in (0..32).filter(|i| mask >> i & 1 != 0) {
                let at = access.at[i] as *mut [u64; 2];
                let old = at.read_unaligned();
                let (b, c) = (pair(op.b, i), pair(op.c, i));
                if !COMPARE || old == b {
                    at.write_unaligned(if COMPARE { c } else { b });
                }
                (low[i], high[i]) = (old[0], old[1]);
            }
            put(row(base, op.d), &low, mask);
            put(row(base, op.d + 2), &high, mask);
        }
        0
    }
}

pub fn atomic128(space: SpaceName, compare: bool) -> Sel {
    match (space, compare) {
        (SpaceName::Global, true) => sel_plain::<Atomic128<Global, true>>(),
        (SpaceName::Global, false) => sel_plain::<Atomic128<Global, false>>(),
        (SpaceName::Cluster, true) => sel_plain::<Atomic128<Cluster, true>>(),
        (SpaceName::Cluster, false) => sel_plain::<Atomic128<Cluster, false>>(),
        (SpaceName::Shared, true) => sel_plain::<Atomic128<Shared, true>>(),
        (SpaceName::Shared, false) => sel_plain::<Atomic128<Shared, false>>(),
        (_, true) => sel_plain::<Atomic128<Generic, true>>(),
        (_, false) => sel_plain::<Atomic128<Generic, false>>(),
    }
}

pub fn atomic(space: SpaceName) -> Sel {
    match space {
        SpaceName::Global => sel_plain::<Atomic<Global>>(),
        SpaceName::Shared => sel_plain::<Atomic<Shared>>(),
        SpaceName::Cluster => sel_plain::<Atomic<Cluster>>(),
        _ => sel_plain::<Atomic<Generic>>(),
    }
}
