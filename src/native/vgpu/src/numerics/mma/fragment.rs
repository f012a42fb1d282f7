//! Where elements of the operands sit in a warp's registers.

/// One 32-bit register of a warp.
pub type Row = [u32; 32];

/// Word `word` (along k) of row `row` of an A fragment with `m` = 8 or 16 rows.
#[inline(always)]
pub fn a_word(a: &[Row], m: usize, row: usize, word: usize) -> u32 {
    a[word / 4 * (m / 8) + row / 8][row % 8 * 4 + word % 4]
}

/// Word `word` (along k) of column `col` of a B fragment.
#[inline(always)]
pub fn b_word(b: &[Row], col: usize, word: usize) -> u32 {
    b[word / 4][col * 4 + word % 4]
}

/// Register and lane of element (`row`, `col`) of a C or D fragment of 32-bit elements.
#[inline(always)]
pub fn c_place(row: usize, col: usize) -> (usize, usize) {
    (row / 8 * 2 + col % 2, row % 8 * 4 + col / 2)
}
