//! Fused multiply-adds for hosts whose C library rounds them wrongly: mingw-w64's, on Windows, adds in extended precision and rounds
//! twice. Where no vector unit has the instruction, the compiler calls these names; defined here, they come before the library's.

/// `a * b + c` with one rounding.
#[unsafe(no_mangle)]
extern "C" fn fma(a: f64, b: f64, c: f64) -> f64 {
    libm::fma(a, b, c)
}

/// The same of 32-bit numbers.
#[unsafe(no_mangle)]
extern "C" fn fmaf(a: f32, b: f32, c: f32) -> f32 {
    libm::fmaf(a, b, c)
}
