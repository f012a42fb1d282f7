//! `cvt` to and from the 8-, 6- and 4-bit formats that Blackwell added, and with stochastic rounding.

use crate::exec::context::Cx;
use crate::exec::mem::pool;
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain};
use crate::numerics::cvt::{self, Clamp, Round, Small};
use crate::numerics::fixed;

/// What is converted to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Two f32 to a pair.
    Pair,
    /// f16x2 or bf16x2 to a pair.
    PairFromF16,
    PairFromBf16,
    /// A pair to f16x2.
    ToF16,
    /// Four f32 and random bits to four.
    Four,
    /// To and from powers of two.
    ScaleFromF32,
    ScaleFromBf16,
    ScaleToBf16,
    /// To and from pairs of fixed-point numbers, with two scales.
    Fixed,
    FixedFromBf16,
    FixedToBf16,
    /// Two f32 and random bits.
    F16Stochastic,
    Bf16Stochastic,
}

const KINDS: [Kind; 13] = [
    Kind::Pair,
    Kind::PairFromF16,
    Kind::PairFromBf16,
    Kind::ToF16,
    Kind::Four,
    Kind::ScaleFromF32,
    Kind::ScaleFromBf16,
    Kind::ScaleToBf16,
    Kind::Fixed,
    Kind::FixedFromBf16,
    Kind::FixedToBf16,
    Kind::F16Stochastic,
    Kind::Bf16Stochastic,
];
const FORMATS: [Small; 5] = [Small::E4M3, Small::E5M2, Small::E2M3, Small::E3M2, Small::E2M1];

/// A conversion, as it travels in an op's `imm`.
#[derive(Clone, Copy, Debug)]
pub struct Narrow {
    pub kind: Kind,
    pub format: Small,
    pub relu: bool,
    pub satfinite: bool,
    /// `.rp`
    pub up: bool,
}

impl Narrow {
    pub fn encode(self) -> u32 {
        let at = |list: Option<usize>| list.unwrap_or(0) as u32;
        at(KINDS.iter().position(|kind| *kind == self.kind))
            | at(FORMATS.iter().position(|format| *format == self.format)) << 4
            | u32::from(self.relu) << 8
            | u32::from(self.satfinite) << 9
            | u32::from(self.up) << 10
    }

    fn decode(imm: u32) -> Narrow {
        Narrow {
            kind: KINDS[(imm & 15) as usize % KINDS.len()],
            format: FORMATS[(imm >> 4 & 15) as usize % FORMATS.len()],
            relu: imm >> 8 & 1 != 0,
            satfinite: imm >> 9 & 1 != 0,
            up: imm >> 10 & 1 != 0,
        }
    }

    /// One lane; sources beyond those the conversion has are zero.
    fn apply(&self, s: [u32; 5]) -> u32 {
        let f = f32::from_bits;
        let small = |x: f32| self.format.encode(x, self.relu);
        let pair = |high: u32, low: u32| {
            let bits = if self.format.bits() == 4 { 4 } else { 8 };
            high << bits | low
        };
        let clamp = Clamp { relu: self.relu, satfinite: self.satfinite };
        let fixed = |x: f32, scale: u32| u32::from(fixed::f32_to_s2f6(x, scale as u8, self.relu) as u8);
        let scale = |x: f32| u32::from(cvt::f32_to_ue8m0(x, self.up, self.satfinite));
        match self.kind {
            Kind::Pair => pair(small(f(s[0])), small(f(s[1]))),
            Kind::PairFromF16 => pair(small(cvt::f16_to_f32((s[0] >> 16) as u16)), small(cvt::f16_to_f32(s[0] as u16))),
            Kind::PairFromBf16 => pair(small(f(s[0] & 0xffff_0000)), small(f(s[0] << 16))),
            Kind::ToF16 => {
                let (bits, ones) = if self.format.bits() == 4 { (4, 15) } else { (8, (1 << self.format.bits()) - 1) };
                let half = |code: u32| {
                    let half = self.format.decode(code & ones);
                    let negative = half & 0x8000 != 0 && half & 0x7fff <= 0x7c00;
                    if self.relu && negative { 0 } else { u32::from(half) }
                };
                half(s[0] >> bits) << 16 | half(s[0])
            }
            Kind::Four => {
                let random = s[4];
                let four = self.format.bits() == 4;
                // Each pair shares its half of the random bits; the 4-bit format has eight for each element.
                let (bits, width, parts) = if four {
                    (4, 8, [random >> 24, random >> 8 & 0xff, random >> 16 & 0xff, random & 0xff])
                } else {
                    (8, 16, [random >> 16, random >> 16, random & 0xffff, random & 0xffff])
                };
                (0..4).fold(0, |out, i| out << bits | self.format.encode_stochastic(f(s[i]), self.relu, parts[i], width))
            }
            Kind::ScaleFromF32 => scale(f(s[0])) << 8 | scale(f(s[1])),
            Kind::ScaleFromBf16 => scale(f(s[0] & 0xffff_0000)) << 8 | scale(f(s[0] << 16)),
            Kind::ScaleToBf16 => {
                u32::from(cvt::ue8m0_to_bf16((s[0] >> 8) as u8)) << 16 | u32::from(cvt::ue8m0_to_bf16(s[0] as u8))
            }
            Kind::Fixed => fixed(f(s[0]), s[2] >> 8) << 8 | fixed(f(s[1]), s[2]),
            Kind::FixedFromBf16 => fixed(f(s[0] & 0xffff_0000), s[1] >> 8) << 8 | fixed(f(s[0] << 16), s[1]),
            Kind::FixedToBf16 => {
                let wide = |code: u32, scale: u32| fixed::s2f6_to_f32(code as i8, scale as u8);
                cvt::f32x2_to_bf16x2(wide(s[0] >> 8, s[1] >> 8), wide(s[0], s[1]), Round::Nearest, clamp)
            }
            Kind::F16Stochastic => cvt::f32x2_to_f16x2_stochastic(f(s[0]), f(s[1]), s[2], clamp),
            Kind::Bf16Stochastic => cvt::f32x2_to_bf16x2_stochastic(f(s[0]), f(s[1]), s[2], clamp),
        }
    }
}

/// Destination and up to five sources in the pool, their number in `c`; the conversion in `imm`.
pub struct NarrowBody;
impl Body for NarrowBody {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let narrow = Narrow::decode(op.imm);
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let mut sources = [[0u32; 32]; 5];
            for (i, source) in sources.iter_mut().enumerate().take(usize::from(op.c)) {
                *source = *row(base, pool(cx, op, 1 + i));
            }
            let out: [u32; 32] = std::array::from_fn(|lane| narrow.apply(sources.map(|source| source[lane])));
            put(row(base, pool(cx, op, 0)), &out, mask);
        }
        0
    }
}
pub fn narrow() -> Sel {
    sel_plain::<NarrowBody>()
}
