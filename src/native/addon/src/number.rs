//! Numbers from JavaScript. Node-API's own conversions wrap and truncate; here a number is what it says or an error.

use crate::failure::{Outcome, argument};

/// A whole number from 0 to 2^53 − 1.
pub fn whole(value: f64, what: &str) -> Outcome<u64> {
    const MOST: f64 = 9_007_199_254_740_991.0;
    if value.fract() == 0.0 && (0.0..=MOST).contains(&value) {
        return Ok(value as u64);
    }
    Err(argument(format!("{what}: {value} is not a whole number from 0 to 2^53 - 1")))
}

/// A whole number from 0 to 2^32 − 1.
pub fn u32(value: f64, what: &str) -> Outcome<u32> {
    u32::try_from(whole(value, what)?).map_err(|_| argument(format!("{what}: {value} is more than 2^32 - 1")))
}

/// A whole number that fits 32 bits with a sign.
pub fn i32(value: f64, what: &str) -> Outcome<i32> {
    if value.fract() == 0.0 && (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&value) {
        return Ok(value as i32);
    }
    Err(argument(format!("{what}: {value} is not a whole number of 32 bits")))
}

/// Exactly three whole numbers of 32 bits.
pub fn triple(values: &[f64], what: &str) -> Outcome<[u32; 3]> {
    let [x, y, z] = values else {
        return Err(argument(format!("{what}: {} numbers where three are needed", values.len())));
    };
    Ok([u32(*x, what)?, u32(*y, what)?, u32(*z, what)?])
}

/// Checks that `bytes` bytes at `offset` lie inside `size`.
pub fn range(offset: f64, bytes: u64, size: u64, what: &str) -> Outcome<u64> {
    let offset = whole(offset, "offset")?;
    match offset.checked_add(bytes) {
        Some(end) if end <= size => Ok(offset),
        _ => Err(argument(format!("{what}: {bytes} bytes at offset {offset} are not inside {size} bytes"))),
    }
}
