//! Matrix arithmetic models, number-format conversions and approximate functions.

/// How matrix operations accumulate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MatrixMode {
    /// The device's own arithmetic, bit for bit where established.
    #[default]
    Model,
    /// Exact sums in f64, rounded once.
    Ideal,
    /// Plain f32 sums: fastest.
    F32,
}
