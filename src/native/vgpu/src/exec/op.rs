//! The decoded instruction, and how its function is chosen for the host's vector unit.
//!
//! Registers are rows of 32 lanes: 32-bit (and narrower) registers are `[u32; 32]`, 64-bit ones `[u64; 32]`, 128-bit ones two of
//! those (low, high). Predicates are 32-bit lane masks. Everything a function's code names lies in one frame of rows; a slot is
//! a row number in it, a predicate slot a word number.

use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::exec::context::Cx;

/// Executes one instruction for the lanes in `mask` (never zero). Returns 0, or a [`Signal`] to the interpreter loop.
///
/// # Safety
/// `base` is the start of a frame that holds every slot the op names; `cx` belongs to the running block.
pub type OpFn = unsafe fn(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32;

/// What an op asks of the interpreter loop, when not simply "next".
pub mod signal {
    pub const FAULT: u32 = 1;
    pub const BRANCH: u32 = 2;
    pub const BRANCH_INDEXED: u32 = 3;
    pub const CALL: u32 = 4;
    pub const RETURN: u32 = 5;
    pub const EXIT: u32 = 6;
    /// Lanes of a warp-level `.sync` are missing: wait for them.
    pub const WAIT: u32 = 7;
    pub const BARRIER: u32 = 8;
    /// Done, but let others run soon (nanosleep, a failed poll).
    pub const YIELD: u32 = 9;
    /// What is awaited (`cx.awaited`) is not there yet: try again when it is, or when time is up.
    pub const SUSPEND: u32 = 10;
    /// Only the lanes in `cx.polls` may execute this op together; the others execute it by themselves.
    pub const SPLIT: u32 = 11;
}

/// One decoded instruction; 32 bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Op {
    pub f: OpFn,
    /// Predicate word << 1 | negated. Word 0 of every frame is all ones.
    pub guard: u16,
    /// Destination slot.
    pub d: u16,
    pub a: u16,
    pub b: u16,
    pub c: u16,
    pub class: Class,
    pub flags: u8,
    pub imm: u32,
    /// Start of this op's slots in the pool, or a branch target, or an index of side data.
    pub aux: u32,
}

/// Instruction classes, as the counters name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Class {
    Integer,
    Float,
    Half,
    Double,
    Special,
    Convert,
    Move,
    Compare,
    Control,
    GlobalLoad,
    GlobalStore,
    SharedLoad,
    SharedStore,
    LocalLoad,
    LocalStore,
    ParamLoad,
    Atomic,
    Fence,
    Barrier,
    Matrix,
    MatrixLoad,
    AsyncCopy,
    Shuffle,
    Vote,
    Other,
    /// Helpers the decoder added: part of one PTX instruction, not counted.
    Hidden,
}

impl Class {
    pub const COUNT: usize = Class::Hidden as usize + 1;

    /// The counter that instructions of this class are added to.
    pub fn counter(self) -> &'static str {
        match self {
            Class::Integer => "alu_integer",
            Class::Float => "alu_float",
            Class::Half => "alu_half",
            Class::Double => "alu_double",
            Class::Special => "special_function",
            Class::Convert => "conversion",
            Class::Move => "moves",
            Class::Compare => "compare_select",
            Class::Control => "control",
            Class::GlobalLoad => "memory_global_load",
            Class::GlobalStore => "memory_global_store",
            Class::SharedLoad => "memory_shared_load",
            Class::SharedStore => "memory_shared_store",
            Class::LocalLoad => "memory_local_load",
            Class::LocalStore => "memory_local_store",
            Class::ParamLoad => "memory_param_load",
            Class::Atomic => "atomics",
            Class::Fence => "fences",
            Class::Barrier => "barrier",
            Class::Matrix => "matrix",
            Class::MatrixLoad => "matrix_load",
            Class::AsyncCopy => "async_copy",
            Class::Shuffle => "warp_shuffle",
            Class::Vote => "warp_vote",
            Class::Other => "other",
            Class::Hidden => "hidden",
        }
    }
}

/// The vector units code exists for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Isa {
    Portable = 0,
    Avx2 = 1,
    Avx512 = 2,
}

/// The best unit that may be used.
static LIMIT: AtomicU8 = AtomicU8::new(Isa::Avx512 as u8);

impl Isa {
    /// What modules are loaded for: the best this host has, unless a lesser one was asked for.
    pub fn chosen() -> Isa {
        match LIMIT.load(Ordering::Relaxed) {
            0 => Isa::Portable,
            1 => Isa::detect().min(Isa::Avx2),
            _ => Isa::detect(),
        }
    }

    /// Modules loaded from now on use no better unit than this one.
    pub fn limit(self) {
        LIMIT.store(self as u8, Ordering::Relaxed);
    }

    /// The best this host has.
    pub fn detect() -> Isa {
        #[cfg(target_arch = "x86_64")]
        {
            let v3 = is_x86_feature_detected!("avx2")
                && is_x86_feature_detected!("fma")
                && is_x86_feature_detected!("f16c")
                && is_x86_feature_detected!("bmi1")
                && is_x86_feature_detected!("bmi2")
                && is_x86_feature_detected!("lzcnt")
                && is_x86_feature_detected!("popcnt");
            let v4 = v3
                && is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512cd");
            if v4 {
                return Isa::Avx512;
            }
            if v3 {
                return Isa::Avx2;
            }
        }
        Isa::Portable
    }
}

impl FromStr for Isa {
    type Err = ();

    fn from_str(text: &str) -> Result<Isa, ()> {
        match text {
            "portable" => Ok(Isa::Portable),
            "avx2" => Ok(Isa::Avx2),
            "avx512" => Ok(Isa::Avx512),
            _ => Err(()),
        }
    }
}

/// An op's function, once per [`Isa`].
#[derive(Clone, Copy)]
pub struct Sel(pub [OpFn; 3]);

impl Sel {
    pub fn pick(self, isa: Isa) -> OpFn {
        self.0[isa as usize]
    }
}

/// An op's body, compiled for each [`Isa`] by [`sel`]. `run` must be `#[inline(always)]`; `ISA` is the [`Isa`] it is compiled for.
pub trait Body {
    /// # Safety
    /// As for [`OpFn`].
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32;
}

pub const PORTABLE: u8 = Isa::Portable as u8;
#[cfg(target_arch = "x86_64")]
pub const AVX2: u8 = Isa::Avx2 as u8;
#[cfg(target_arch = "x86_64")]
pub const AVX512: u8 = Isa::Avx512 as u8;

unsafe fn portable<T: Body>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
    // SAFETY: the caller keeps `OpFn`'s contract.
    unsafe { T::run::<PORTABLE>(base, op, mask, cx) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma,f16c,bmi1,bmi2,lzcnt,popcnt")]
unsafe fn avx2<T: Body>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
    // SAFETY: as above.
    unsafe { T::run::<AVX2>(base, op, mask, cx) }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx2,fma,f16c,bmi1,bmi2,lzcnt,popcnt")]
unsafe fn avx512<T: Body>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
    // SAFETY: as above.
    unsafe { T::run::<AVX512>(base, op, mask, cx) }
}

/// Leaves a fast path for the rest of the work: `T`'s body as a function of its own, so that its stack frame and registers do
/// not burden the fast path.
///
/// # Safety
/// As for [`OpFn`]; `ISA` is what the caller was compiled for.
#[inline(always)]
pub unsafe fn outline<T: Body, const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
    // SAFETY: the caller runs on a host with that ISA.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        match ISA {
            AVX512 => return std::hint::black_box(avx512::<T> as OpFn)(base, op, mask, cx),
            AVX2 => return std::hint::black_box(avx2::<T> as OpFn)(base, op, mask, cx),
            _ => {}
        }
        std::hint::black_box(portable::<T> as OpFn)(base, op, mask, cx)
    }
}

/// The functions of a body.
#[cfg(target_arch = "x86_64")]
pub fn sel<T: Body>() -> Sel {
    Sel([portable::<T>, avx2::<T>, avx512::<T>])
}

/// The functions of a body.
#[cfg(not(target_arch = "x86_64"))]
pub fn sel<T: Body>() -> Sel {
    Sel([portable::<T>; 3])
}

/// One function for every [`Isa`]: for what is rare, or gains nothing from wide vectors. Code for three vector units is most of
/// this crate's size and build time.
pub fn sel_plain<T: Body>() -> Sel {
    Sel([portable::<T>; 3])
}

/// A value one lane of a register holds.
pub trait Lane: Copy {
    /// `u32` or `u64`: the row's element.
    type Raw: Copy + Default;
    fn from_raw(raw: Self::Raw) -> Self;
    fn to_raw(self) -> Self::Raw;
}

macro_rules! lane {
    ($($ty:ty, $raw:ty, |$r:ident| $from:expr, |$v:ident| $to:expr;)*) => {$(
        impl Lane for $ty {
            type Raw = $raw;
            #[inline(always)]
            fn from_raw($r: $raw) -> Self { $from }
            #[inline(always)]
            fn to_raw(self) -> $raw { let $v = self; $to }
        }
    )*};
}

lane! {
    u8, u32, |r| r as u8, |v| u32::from(v);
    i8, u32, |r| r as i8, |v| u32::from(v as u8);
    u16, u32, |r| r as u16, |v| u32::from(v);
    i16, u32, |r| r as i16, |v| u32::from(v as u16);
    u32, u32, |r| r, |v| v;
    i32, u32, |r| r as i32, |v| v as u32;
    u64, u64, |r| r, |v| v;
    i64, u64, |r| r as i64, |v| v as u64;
    f32, u32, |r| f32::from_bits(r), |v| v.to_bits();
    f64, u64, |r| f64::from_bits(r), |v| v.to_bits();
}

/// The row at a slot.
#[inline(always)]
pub fn row<T>(base: *mut u8, slot: u16) -> *mut [T; 32] {
    base.wrapping_add(usize::from(slot) << 7).cast()
}

/// The predicate word at a slot.
#[inline(always)]
pub fn pred(base: *mut u8, slot: u16) -> *mut u32 {
    base.wrapping_add(usize::from(slot) << 2).cast()
}

/// Writes the lanes in `mask`.
///
/// # Safety
/// `d` is a row of the running frame.
#[inline(always)]
pub unsafe fn put<R: Copy>(d: *mut [R; 32], out: &[R; 32], mask: u32) {
    // SAFETY: by contract.
    unsafe {
        if mask == !0 {
            *d = *out;
        } else {
            let d = &mut *d;
            for i in 0..32 {
                d[i] = if (mask >> i) & 1 != 0 { out[i] } else { d[i] };
            }
        }
    }
}

/// Writes the lanes in `mask` of a predicate.
///
/// # Safety
/// As [`put`].
#[inline(always)]
pub unsafe fn put_pred(base: *mut u8, slot: u16, bits: u32, mask: u32) {
    // SAFETY: by contract.
    unsafe {
        let p = pred(base, slot);
        *p = (*p & !mask) | (bits & mask);
    }
}

/// Packs 32 booleans into a lane mask.
#[inline(always)]
pub fn pack(flags: &[bool; 32]) -> u32 {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: SSE2 is part of x86-64; the array is 32 bytes, and a bool is 0 or 1.
    unsafe {
        use std::arch::x86_64::*;
        let at = flags.as_ptr().cast::<__m128i>();
        let zero = _mm_setzero_si128();
        let low = _mm_movemask_epi8(_mm_cmpgt_epi8(_mm_loadu_si128(at), zero)) as u32;
        let high = _mm_movemask_epi8(_mm_cmpgt_epi8(_mm_loadu_si128(at.add(1)), zero)) as u32;
        low | high << 16
    }
    #[cfg(not(target_arch = "x86_64"))]
    flags.iter().enumerate().fold(0, |bits, (i, flag)| bits | u32::from(*flag) << i)
}

/// One source, one destination.
pub trait Un {
    type A: Lane;
    type D: Lane;
    fn f(a: Self::A) -> Self::D;
}

/// Two sources, one destination.
pub trait Bin {
    type A: Lane;
    type B: Lane;
    type D: Lane;
    fn f(a: Self::A, b: Self::B) -> Self::D;
}

/// Three sources, one destination.
pub trait Tri {
    type A: Lane;
    type B: Lane;
    type C: Lane;
    type D: Lane;
    fn f(a: Self::A, b: Self::B, c: Self::C) -> Self::D;
}

/// Two sources, one predicate.
pub trait Test {
    type A: Lane;
    fn f(a: Self::A, b: Self::A) -> bool;
}

pub struct UnBody<T>(PhantomData<T>);
pub struct BinBody<T>(PhantomData<T>);
pub struct TriBody<T>(PhantomData<T>);
pub struct TestBody<T>(PhantomData<T>);

// The inputs are copied before anything is written: a destination may share its row with a source.

impl<T: Un> Body for UnBody<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [<T::A as Lane>::Raw; 32] = *row(base, op.a);
            let mut out = [<T::D as Lane>::Raw::default(); 32];
            for i in 0..32 {
                out[i] = T::f(T::A::from_raw(a[i])).to_raw();
            }
            put(row(base, op.d), &out, mask);
        }
        0
    }
}

impl<T: Bin> Body for BinBody<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [<T::A as Lane>::Raw; 32] = *row(base, op.a);
            let b: [<T::B as Lane>::Raw; 32] = *row(base, op.b);
            let mut out = [<T::D as Lane>::Raw::default(); 32];
            for i in 0..32 {
                out[i] = T::f(T::A::from_raw(a[i]), T::B::from_raw(b[i])).to_raw();
            }
            put(row(base, op.d), &out, mask);
        }
        0
    }
}

impl<T: Tri> Body for TriBody<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [<T::A as Lane>::Raw; 32] = *row(base, op.a);
            let b: [<T::B as Lane>::Raw; 32] = *row(base, op.b);
            let c: [<T::C as Lane>::Raw; 32] = *row(base, op.c);
            let mut out = [<T::D as Lane>::Raw::default(); 32];
            for i in 0..32 {
                out[i] = T::f(T::A::from_raw(a[i]), T::B::from_raw(b[i]), T::C::from_raw(c[i])).to_raw();
            }
            put(row(base, op.d), &out, mask);
        }
        0
    }
}

/// `setp`: destination `d` gets `t` (combined with predicate `c` as `flags` say), `imm`'s predicate the complement.
///
/// `flags`: 0 = plain, 1 and, 2 or, 3 xor; bit 2: `c` negated; bit 3: there is a second destination, word `imm`.
impl<T: Test> Body for TestBody<T> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [<T::A as Lane>::Raw; 32] = *row(base, op.a);
            let b: [<T::A as Lane>::Raw; 32] = *row(base, op.b);
            let mut out = [false; 32];
            for i in 0..32 {
                out[i] = T::f(T::A::from_raw(a[i]), T::A::from_raw(b[i]));
            }
            let test = pack(&out);
            if op.flags == 0 {
                put_pred(base, op.d, test, mask);
                return 0;
            }
            let c = *pred(base, op.c) ^ if op.flags & 4 != 0 { !0 } else { 0 };
            let combine = |t: u32| match op.flags & 3 {
                0 => t,
                1 => t & c,
                2 => t | c,
                _ => t ^ c,
            };
            put_pred(base, op.d, combine(test), mask);
            if op.flags & 8 != 0 {
                put_pred(base, op.imm as u16, combine(!test), mask);
            }
        }
        0
    }
}

pub fn un<T: Un>() -> Sel {
    sel::<UnBody<T>>()
}

pub fn bin<T: Bin>() -> Sel {
    sel::<BinBody<T>>()
}

pub fn tri<T: Tri>() -> Sel {
    sel::<TriBody<T>>()
}

pub fn test<T: Test>() -> Sel {
    sel::<TestBody<T>>()
}

/// Declares zero-sized types that implement [`Un`], [`Bin`] or [`Tri`] by one expression each.
macro_rules! ops {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $ty:ty),+) -> $ret:ty $body:block)*) => {
        $($crate::exec::op::ops!(@one $(#[$doc])* $name [$($arg: $ty),+] $ret $body);)*
    };
    (@one $(#[$doc:meta])* $name:ident [$a:ident: $ta:ty] $ret:ty $body:block) => {
        $(#[$doc])* pub struct $name;
        impl $crate::exec::op::Un for $name {
            type A = $ta; type D = $ret;
            #[inline(always)]
            fn f($a: $ta) -> $ret $body
        }
    };
    (@one $(#[$doc:meta])* $name:ident [$a:ident: $ta:ty, $b:ident: $tb:ty] $ret:ty $body:block) => {
        $(#[$doc])* pub struct $name;
        impl $crate::exec::op::Bin for $name {
            type A = $ta; type B = $tb; type D = $ret;
            #[inline(always)]
            fn f($a: $ta, $b: $tb) -> $ret $body
        }
    };
    (@one $(#[$doc:meta])* $name:ident [$a:ident: $ta:ty, $b:ident: $tb:ty, $c:ident: $tc:ty] $ret:ty $body:block) => {
        $(#[$doc])* pub struct $name;
        impl $crate::exec::op::Tri for $name {
            type A = $ta; type B = $tb; type C = $tc; type D = $ret;
            #[inline(always)]
            fn f($a: $ta, $b: $tb, $c: $tc) -> $ret $body
        }
    };
}
pub(crate) use ops;

/// [`un`], rarely used.
pub fn un_plain<T: Un>() -> Sel {
    sel_plain::<UnBody<T>>()
}

/// [`bin`], rarely used.
pub fn bin_plain<T: Bin>() -> Sel {
    sel_plain::<BinBody<T>>()
}

/// [`tri`], rarely used.
pub fn tri_plain<T: Tri>() -> Sel {
    sel_plain::<TriBody<T>>()
}

/// [`test`], rarely used.
pub fn test_plain<T: Test>() -> Sel {
    sel_plain::<TestBody<T>>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exec::code::Code;
    use crate::exec::rounding::Mode;
    use crate::exec::warp::{Row, ZERO_ROW};
    use crate::exec::{convert, float, int};
    use crate::memory::Memory;
    use crate::syntax::ast::Ty;

    /// Every vector unit this host has gives the same bits, for full and partial masks.
    #[test]
    fn vector_units_agree() {
        let mut list: Vec<(String, Sel)> = Vec::new();
        for ty in [Ty::U16, Ty::S16, Ty::U32, Ty::S32, Ty::U64, Ty::S64] {
            for name in [
                "add", "sub", "mul.lo", "mul.hi", "mad.lo", "min", "max", "and", "xor", "not", "shl", "shr", "popc", "clz", "bfe",
            ] {
                list.extend(int::select(name, ty).map(|sel| (format!("{name}.{ty:?}"), sel)));
            }
            list.extend(
                ["eq", "lt", "ge"].iter().filter_map(|r| int::select_test(r, ty).map(|sel| (format!("{r}.{ty:?}"), sel))),
            );
        }
        for ty in [Ty::F32, Ty::F64] {
            for name in ["add", "sub", "mul", "fma", "div", "sqrt", "rcp"] {
                for ftz in [false, true] {
                    list.extend(float::select(name, ty, Mode::Nearest, ftz, false).map(|sel| (format!("{name}.{ty:?}"), sel)));
                }
            }
            for max in [false, true] {
                list.extend(
                    float::select_min_max(max, ty, false, false, false, false).map(|sel| (format!("max {max} {ty:?}"), sel)),
                );
            }
            list.extend(
                ["lt", "geu", "nan"]
                    .iter()
                    .filter_map(|r| float::select_test(r, ty, false).map(|sel| (format!("{r}.{ty:?}"), sel))),
            );
        }
        list.extend(
            ["prmt", "shf.l.wrap", "lop3", "dp4a.s32.s32"]
                .iter()
                .filter_map(|n| int::select32(n).map(|sel| ((*n).to_string(), sel))),
        );
        list.extend(convert::packed("e4m3x2", "f32", false).map(|sel| ("e4m3x2".to_string(), sel)));
        list.extend(convert::packed("bf16x2", "f32", false).map(|sel| ("bf16x2".to_string(), sel)));
        assert!(list.len() > 120);

        let (mem, code) = (Memory::new(), Code::default());
        let mut cx = Cx::new(&mem, &code);
        let special = [
            0u32,
            1,
            !0,
            0x8000_0000,
            0x7fff_ffff,
            0x7f80_0000,
            0xff80_0000,
            0x7fc0_0001,
            0x3f80_0000,
            0x0000_0007,
            0x8000_0001,
            31,
            32,
            33,
        ];
        let mut state = 7u64;
        let mut word = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let x = (state >> 32) as u32;
            if x & 3 == 0 { special[(x >> 2) as usize % special.len()] } else { x.rotate_left(x & 31) }
        };
        let best = Isa::detect() as usize;
        for (name, sel) in &list {
            for mask in [!0u32, 0xffff, 1, 0x8421_8421, 0x7fff_fffe] {
                let mut start = vec![ZERO_ROW; 9];
                for Row(row) in &mut start[1..] {
                    row.iter_mut().for_each(|lane| *lane = word());
                }
                start[0].0[0] = !0;
                let op = Op { f: sel.0[0], guard: 0, d: 7, a: 1, b: 3, c: 5, class: Class::Integer, flags: 0, imm: 0x96, aux: 0 };
                let results: Vec<Vec<[u32; 32]>> = (0..=best)
                    .map(|isa| {
                        let mut rows = start.clone();
                        // SAFETY: all slots lie in the nine rows; the host has every unit up to its best.
                        unsafe { sel.0[isa](rows.as_mut_ptr().cast(), &op, mask, &mut cx) };
                        rows.iter().map(|row| row.0).collect()
                    })
                    .collect();
                assert!(results.windows(2).all(|pair| pair[0] == pair[1]), "{name} with mask {mask:#x}");
            }
        }
    }
}
