//! PTX tokens. Dotted words (`.f32`, `.L2::cache_hint`) are one token each, so that modifier order is the caller's business.

use crate::module::Diagnostic;
use crate::syntax::ast::Pos;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tok<'a> {
    /// Identifier, register (`%r1`) or opcode.
    Word(&'a str),
    /// `.name`, without the dot; `::` parts included.
    Dot(&'a str),
    Int(u64),
    /// `0f…` bits.
    F32(u32),
    /// `0d…` bits, or a decimal floating-point literal.
    F64(u64, &'a str),
    Str(&'a str),
    /// Punctuation, one or two characters.
    Op(&'static str),
    End,
}

#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub tok: Tok<'a>,
    pub pos: Pos,
}

const OPS: [&str; 33] = [
    "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "{", "}", "[", "]", "(", ")", ",", ";", ":", "@", "!", "+", "-", "<", ">",
    "=", "|", "*", "/", "%", "~", "?", "&", "^", "\\",
];

/// Splits `text` into tokens, the last one [`Tok::End`].
pub fn lex(text: &str) -> Result<Vec<Token<'_>>, Diagnostic> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let (mut at, mut line, mut line_start) = (0usize, 1u32, 0usize);
    loop {
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            if bytes[at] == b'\n' {
                line += 1;
                line_start = at + 1;
            }
            at += 1;
        }
        let pos = Pos { line, col: (at - line_start) as u32 + 1 };
        let fail = |message: String| Diagnostic { line: pos.line, col: pos.col, message };
        if at >= bytes.len() {
            tokens.push(Token { tok: Tok::End, pos });
            return Ok(tokens);
        }
        let rest = &text[at..];
        let byte = bytes[at];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        if rest.starts_with("/*") {
            let length = rest.find("*/").ok_or_else(|| fail("comment is not closed by '*/'".to_string()))? + 2;
            for (i, _) in rest[..length].match_indices('\n') {
                line += 1;
                line_start = at + i + 1;
            }
            at += length;
            continue;
        }
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        let (tok, length) = if byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' || (byte == b'%' && is_word(next)) {
            let length = 1 + rest[1..].bytes().take_while(|b| is_word(*b)).count();
            (Tok::Word(&rest[..length]), length)
        } else if byte == b'.' && (is_word(next)) {
            let length = dotted(&rest.as_bytes()[1..]) + 1;
            (Tok::Dot(&rest[1..length]), length)
        } else if byte.is_ascii_digit() {
            number(rest).map_err(fail)?
        } else if byte == b'"' {
            let length = rest[1..].find('"').ok_or_else(|| fail("string is not closed".to_string()))?;
            (Tok::Str(&rest[1..1 + length]), length + 2)
        } else if let Some(op) = OPS.iter().find(|op| rest.starts_with(**op)) {
            (Tok::Op(op), op.len())
        } else {
            let shown = rest.chars().next().unwrap_or(' ');
            return Err(fail(format!("unexpected character '{}'", shown.escape_default())));
        };
        tokens.push(Token { tok, pos });
        at += length;
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$'
}

/// Length of a dotted word after its dot: `name(::name)*`.
fn dotted(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += bytes[at..].iter().take_while(|b| is_word(**b)).count();
        let more = bytes[at..].starts_with(b"::") && bytes.get(at + 2).is_some_and(|b| is_word(*b));
        if !more {
            return at;
        }
        at += 2;
    }
}

fn number(rest: &str) -> Result<(Tok<'_>, usize), String> {
    let bytes = rest.as_bytes();
    let kind = bytes.get(1).copied().unwrap_or(0);
    let digits = |from: usize, ok: fn(u8) -> bool| rest[from..].bytes().take_while(|b| ok(*b)).count();
    let hex = |b: u8| b.is_ascii_hexdigit();
    let with_suffix = |tok, length: usize| (tok, length + usize::from(bytes.get(length) == Some(&b'U')));
    let overflow = |_| "integer literal does not fit in 64 bits".to_string();
    if bytes[0] == b'0' && matches!(kind, b'f' | b'F') {
        if digits(2, hex) != 8 {
            return Err("an f32 literal is 0f and eight hex digits".to_string());
        }
        return Ok((Tok::F32(u32::from_str_radix(&rest[2..10], 16).map_err(overflow)?), 10));
    }
    if bytes[0] == b'0' && matches!(kind, b'd' | b'D') {
        if digits(2, hex) != 16 {
            return Err("an f64 literal is 0d and sixteen hex digits".to_string());
        }
        return Ok((Tok::F64(u64::from_str_radix(&rest[2..18], 16).map_err(overflow)?, &rest[..18]), 18));
    }
    if bytes[0] == b'0' && matches!(kind, b'x' | b'X' | b'b' | b'B') {
        let (radix, ok): (u32, fn(u8) -> bool) =
            if matches!(kind, b'x' | b'X') { (16, hex) } else { (2, |b| matches!(b, b'0' | b'1')) };
        let length = 2 + digits(2, ok);
        if length == 2 {
            return Err("digits expected after the radix prefix".to_string());
        }
        return Ok(with_suffix(Tok::Int(u64::from_str_radix(&rest[2..length], radix).map_err(overflow)?), length));
    }
    let mut length = digits(0, |b| b.is_ascii_digit());
    let mut float = false;
    if bytes.get(length) == Some(&b'.') && bytes.get(length + 1).is_some_and(u8::is_ascii_digit) {
        float = true;
        length += 1 + digits(length + 1, |b| b.is_ascii_digit());
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits(length + 1 + sign, |b| b.is_ascii_digit());
        if exponent > 0 {
            float = true;
            length += 1 + sign + exponent;
        }
    }
    let shown = &rest[..length];
    if float {
        let value: f64 = shown.parse().map_err(|_| format!("'{shown}' is not a number"))?;
        return Ok((Tok::F64(value.to_bits(), shown), length));
    }
    let (radix, digits) = if length > 1 && bytes[0] == b'0' { (8, &rest[1..length]) } else { (10, shown) };
    let value = u64::from_str_radix(digits, radix).map_err(|_| format!("'{shown}' is not an integer of 64 bits"))?;
    Ok(with_suffix(Tok::Int(value), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Tok<'_>> {
        lex(text).unwrap().into_iter().map(|t| t.tok).collect()
    }

    #[test]
    fn dotted_words_numbers_and_registers() {
        assert_eq!(
            kinds("@%p1 ld.global.L1::no_allocate.v2.f32 {%f1,%f2},[%rd1+-8];"),
            [
                Tok::Op("@"),
                Tok::Word("%p1"),
                Tok::Word("ld"),
                Tok::Dot("global"),
                Tok::Dot("L1::no_allocate"),
                Tok::Dot("v2"),
                Tok::Dot("f32"),
                Tok::Op("{"),
                Tok::Word("%f1"),
                Tok::Op(","),
                Tok::Word("%f2"),
                Tok::Op("}"),
                Tok::Op(","),
                Tok::Op("["),
                Tok::Word("%rd1"),
                Tok::Op("+"),
                Tok::Op("-"),
                Tok::Int(8),
                Tok::Op("]"),
                Tok::Op(";"),
                Tok::End
            ]
        );
        assert_eq!(
            kinds("0x1FU 017 0b101 0f3F800000 1.5 8.3"),
            [
                Tok::Int(31),
                Tok::Int(15),
                Tok::Int(5),
                Tok::F32(0x3f80_0000),
                Tok::F64(1.5f64.to_bits(), "1.5"),
                Tok::F64(8.3f64.to_bits(), "8.3"),
                Tok::End
            ]
        );
        assert_eq!(kinds("%tid.x // c\n/* \n */ %"), [Tok::Word("%tid"), Tok::Dot("x"), Tok::Op("%"), Tok::End]);
    }

    #[test]
    fn errors_have_places() {
        let error = lex("a\n  \u{1}").unwrap_err();
        assert_eq!((error.line, error.col), (2, 3));
        assert!(lex("/* x").is_err() && lex("\"x").is_err() && lex("0fzz").is_err() && lex("099999999999999999999999").is_err());
    }
}
