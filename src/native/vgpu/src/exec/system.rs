//! Calls into the system a GPU kernel may make: printf, assert, malloc and free.

use std::fmt::Write;

use crate::exec::code::{CallInfo, Callee, Code, Place};
use crate::exec::context::{Cx, SpaceName};
use crate::exec::mem::host_address;
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain};
use crate::launch::FaultKind;

/// Characters of one string argument that are looked at.
const MAX_STRING: usize = 64 * 1024;
/// Printed text kept per launch and block turn; a GPU's buffer is 1 MiB.
const MAX_OUTPUT: usize = 1 << 20;

pub struct SystemCall;
impl Body for SystemCall {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: the code outlives the launch; slots lie in the frame.
        unsafe { system(base, op, mask, cx) }
    }
}
pub fn call() -> Sel {
    sel_plain::<SystemCall>()
}

#[inline(never)]
unsafe fn system(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
    // SAFETY: as in the caller.
    unsafe {
        let code: &Code = &*cx.code;
        let call = &code.calls[op.imm as usize];
        let mut results = [0u64; 32];
        for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
            let outcome = match call.callee {
                Callee::Printf => print(base, call, lane, cx),
                Callee::AssertFail => assert_fail(base, call, lane, cx),
                Callee::Malloc => Ok(cx.memory().alloc(argument(base, call, 0, lane, cx)).unwrap_or(0)),
                _ => release(base, call, lane, cx),
            };
            match outcome {
                Ok(value) => results[lane as usize] = value,
                Err(signal) => return signal,
            }
        }
        match call.returns.first() {
            Some(Place::Rows { slot, rows: 1 }) => put(row(base, *slot), &results.map(|v| v as u32), mask),
            Some(Place::Rows { slot, .. }) => put(row(base, *slot), &results, mask),
            Some(Place::Local { offset, bytes }) => {
                for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                    let at = lane * cx.local_stride as usize + (cx.local_base + offset) as usize;
                    let raw = results[lane].to_le_bytes();
                    std::ptr::copy_nonoverlapping(raw.as_ptr(), cx.local.add(at), (*bytes as usize).min(8));
                }
            }
            _ => {}
        }
        0
    }
}

/// Argument `i` of a lane, zero-extended.
unsafe fn argument(base: *mut u8, call: &CallInfo, i: usize, lane: u32, cx: &Cx) -> u64 {
    let lane = lane as usize;
    // SAFETY: places lie in the frame.
    unsafe {
        match call.args.get(i) {
            Some(Place::Rows { slot, rows: 1 }) => u64::from((*row::<u32>(base, *slot))[lane]),
            Some(Place::Rows { slot, .. }) => (*row::<u64>(base, *slot))[lane],
            Some(Place::Local { offset, bytes }) => {
                let at = lane * cx.local_stride as usize + (cx.local_base + offset) as usize;
                let mut raw = [0u8; 8];
                std::ptr::copy_nonoverlapping(cx.local.add(at), raw.as_mut_ptr(), (*bytes as usize).min(8));
                u64::from_le_bytes(raw)
            }
            _ => 0,
        }
    }
}

/// Reads N bytes at a generic address.
fn read<const N: usize>(cx: &mut Cx, address: u64, lane: u32) -> Result<[u8; N], u32> {
    let host = host_address(cx, SpaceName::Generic, address, N as u32, lane)?;
    // SAFETY: just resolved.
    Ok(unsafe { (host as *const [u8; N]).read_unaligned() })
}

fn string(cx: &mut Cx, address: u64, lane: u32) -> Result<String, u32> {
    let mut bytes = Vec::new();
    while bytes.len() < MAX_STRING {
        let [byte] = read::<1>(cx, address + bytes.len() as u64, lane)?;
        if byte == 0 {
            break;
        }
        bytes.push(byte);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

unsafe fn print(base: *mut u8, call: &CallInfo, lane: u32, cx: &mut Cx) -> Result<u64, u32> {
    // SAFETY: as in the caller.
    let (format, args) = unsafe { (argument(base, call, 0, lane, cx), argument(base, call, 1, lane, cx)) };
    let format = string(cx, format, lane)?;
    let mut out = String::new();
    let mut at = args;
    let mut count = 0;
    let mut rest = format.as_str();
    while let Some(percent) = rest.find('%') {
        out.push_str(&rest[..percent]);
        rest = &rest[percent + 1..];
        let length = rest.find(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'l' | 'h' | 'z' | 'j' | 't') || c == '%');
        let Some(length) = length else { break };
        let (options, kind) = (&rest[..length], rest.as_bytes()[length] as char);
        rest = &rest[length + 1..];
        if kind == '%' {
            out.push('%');
            continue;
        }
        count += 1;
        let wide = options.contains(['l', 'z', 'j', 't']) || matches!(kind, 'f' | 'F' | 'e' | 'E' | 'g' | 'G' | 'a' | 'p' | 's');
        let width: u64 = if wide { 8 } else { 4 };
        at = at.next_multiple_of(width);
        let raw = if wide {
            u64::from_le_bytes(read::<8>(cx, at, lane)?)
        } else {
            u64::from(u32::from_le_bytes(read::<4>(cx, at, lane)?))
        };
        at += width;
        let text = if kind == 's' { string(cx, raw, lane)? } else { String::new() };
        format_one(&mut out, options, kind, raw, wide, &text);
    }
    out.push_str(rest);
    if cx.output.len() + out.len() <= MAX_OUTPUT {
        cx.output.push_str(&out);
    }
    Ok(count)
}

/// Formats one value as C's printf does.
fn format_one(out: &mut String, options: &str, kind: char, raw: u64, wide: bool, text: &str) {
    let flags: String = options.chars().take_while(|c| "-+ #0".contains(*c)).collect();
    let sizes = options[flags.len()..].trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (width, precision) = match sizes.split_once('.') {
        Some((w, p)) => (w.parse().unwrap_or(0), Some(p.parse().unwrap_or(0usize))),
        None => (sizes.parse().unwrap_or(0usize), None),
    };
    let width = width.min(4096);
    let precision = precision.map(|p| p.min(512));
    let signed = if wide { raw as i64 } else { i64::from(raw as u32 as i32) };
    let float = f64::from_bits(raw);
    let digits = |s: String| match precision {
        Some(p) if s.len() < p => format!("{}{s}", "0".repeat(p - s.len())),
        _ => s,
    };
    let (sign, body) = match kind {
        'd' | 'i' => (if signed < 0 { "-" } else { "" }, digits(signed.unsigned_abs().to_string())),
        'u' => ("", digits(raw.to_string())),
        'x' => (if flags.contains('#') { "0x" } else { "" }, digits(format!("{raw:x}"))),
        'X' => (if flags.contains('#') { "0X" } else { "" }, digits(format!("{raw:X}"))),
        'o' => ("", digits(format!("{raw:o}"))),
        'c' => ("", char::from(raw as u8).to_string()),
        's' => ("", precision.map_or(text.to_string(), |p| text.chars().take(p).collect())),
        'p' => ("0x", format!("{raw:x}")),
        _ => (
            if float.is_sign_negative() && !float.is_nan() { "-" } else { "" },
            float_text(float.abs(), kind, precision.unwrap_or(6), flags.contains('#')),
        ),
    };
    let numeric = !matches!(kind, 'c' | 's' | 'p');
    let sign = match sign {
        "" if numeric && !matches!(kind, 'u' | 'x' | 'X' | 'o') && flags.contains('+') => "+",
        "" if numeric && !matches!(kind, 'u' | 'x' | 'X' | 'o') && flags.contains(' ') => " ",
        other => other,
    };
    let fill = width.saturating_sub(sign.len() + body.chars().count());
    let zero =
        flags.contains('0') && numeric && !flags.contains('-') && body.chars().next().is_some_and(|c| c.is_ascii_hexdigit());
    // Writing to a String cannot fail.
    let _ = if flags.contains('-') {
        write!(out, "{sign}{body}{}", " ".repeat(fill))
    } else if zero {
        write!(out, "{sign}{}{body}", "0".repeat(fill))
    } else {
        write!(out, "{}{sign}{body}", " ".repeat(fill))
    };
}

fn float_text(x: f64, kind: char, precision: usize, keep_zeros: bool) -> String {
    if !x.is_finite() {
        let text = if x.is_nan() { "nan" } else { "inf" };
        return if kind.is_ascii_uppercase() { text.to_uppercase() } else { text.to_string() };
    }
    let exponential = |precision: usize| {
        let text = format!("{x:.precision$e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let exponent: i32 = exponent.parse().unwrap_or(0);
        let sign = if exponent < 0 { '-' } else { '+' };
        (format!("{mantissa}e{sign}{:02}", exponent.abs()), exponent)
    };
    let text = match kind.to_ascii_lowercase() {
        'f' => format!("{x:.precision$}"),
        'e' => exponential(precision).0,
        _ => {
            let significant = precision.max(1);
            let (text, exponent) = exponential(significant - 1);
            let trim = |s: &str| {
                if s.contains('.') && !keep_zeros {
                    s.trim_end_matches('0').trim_end_matches('.').to_string()
                } else {
                    s.to_string()
                }
            };
            if exponent < -4 || exponent >= significant as i32 {
                let (mantissa, tail) = text.split_once('e').unwrap_or((&text, "+00"));
                format!("{}e{tail}", trim(mantissa))
            } else {
                trim(&format!("{x:.*}", (significant as i32 - 1 - exponent).max(0) as usize))
            }
        }
    };
    if kind.is_ascii_uppercase() { text.to_uppercase() } else { text }
}

unsafe fn assert_fail(base: *mut u8, call: &CallInfo, lane: u32, cx: &mut Cx) -> Result<u64, u32> {
    // SAFETY: as in the caller.
    let args: [u64; 4] = unsafe { std::array::from_fn(|i| argument(base, call, i, lane, cx)) };
    let message = string(cx, args[0], lane)?;
    let file = string(cx, args[1], lane)?;
    let function = string(cx, args[3], lane)?;
    Err(cx.fail(FaultKind::Assert, lane, format!("assertion `{message}` failed at {file}:{} in {function}", args[2] as u32)))
}

unsafe fn release(base: *mut u8, call: &CallInfo, lane: u32, cx: &mut Cx) -> Result<u64, u32> {
    // SAFETY: as in the caller.
    let address = unsafe { argument(base, call, 0, lane, cx) };
    if address == 0 {
        return Ok(0);
    }
    match cx.memory().free(address) {
        Ok(()) => Ok(0),
        Err(error) => {
            let message = format!("free: {error}");
            Err(cx.fail_at(FaultKind::OutOfBounds, lane, SpaceName::Global, address, 0, message, String::new()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(options: &str, kind: char, raw: u64, wide: bool) -> String {
        let mut out = String::new();
        format_one(&mut out, options, kind, raw, wide, "text");
        out
    }

    #[test]
    fn formats_as_c_does() {
        assert_eq!(one("5", 'd', (-42i32) as u32 as u64, false), "  -42");
        assert_eq!(one("-5", 'd', 42, false), "42   ");
        assert_eq!(one("05", 'd', (-42i32) as u32 as u64, false), "-0042");
        assert_eq!(one("#", 'x', 255, false), "0xff");
        assert_eq!(one(".2", 'f', 3.14159f64.to_bits(), true), "3.14");
        assert_eq!(one("", 'g', 0.0001f64.to_bits(), true), "0.0001");
        assert_eq!(one("", 'g', 1e10f64.to_bits(), true), "1e+10");
        assert_eq!(one("", 'e', 12345.678f64.to_bits(), true), "1.234568e+04");
        assert_eq!(one(".2", 's', 0, true), "te");
        assert_eq!(one("ll", 'd', (-1i64) as u64, true), "-1");
        assert_eq!(one("+", 'd', 3, false), "+3");
        assert_eq!(one("", 'f', f64::NEG_INFINITY.to_bits(), true), "-inf");
    }
}
