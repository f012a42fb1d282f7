//! Constant expressions: C's integer operators over 64-bit values, evaluated while parsing.

use crate::syntax::lexer::Tok;
use crate::syntax::parser::{Parsed, Parser};

/// Binary operators by precedence, loosest first.
const LEVELS: [&[&str]; 10] = [
    &["||"],
    &["&&"],
    &["|"],
    &["^"],
    &["&"],
    &["==", "!="],
    &["<", "<=", ">", ">="],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "%"],
];
/// Nesting beyond this is refused, so that hostile text cannot exhaust the host's stack.
const MAX_DEPTH: u32 = 64;

impl<'a> Parser<'a> {
    /// Parses and evaluates an integer constant expression.
    pub(super) fn constant(&mut self) -> Parsed<i128> {
        self.conditional(0)
    }

    fn conditional(&mut self, depth: u32) -> Parsed<i128> {
        if depth > MAX_DEPTH {
            return Err(self.error("constant expression is nested too deeply".to_string()));
        }
        let condition = self.binary(0, depth)?;
        if !self.eat("?") {
            return Ok(condition);
        }
        let yes = self.conditional(depth + 1)?;
        self.expect(":")?;
        let no = self.conditional(depth + 1)?;
        Ok(if condition != 0 { yes } else { no })
    }

    fn binary(&mut self, level: usize, depth: u32) -> Parsed<i128> {
        let Some(ops) = LEVELS.get(level) else { return self.unary(depth) };
        let mut left = self.binary(level + 1, depth)?;
        loop {
            let op = match self.peek() {
                Tok::Op(op) if ops.contains(&op) => op,
                _ => return Ok(left),
            };
            self.advance();
            let right = self.binary(level + 1, depth)?;
            left = self.apply(op, left, right)?;
        }
    }

    fn apply(&self, op: &str, a: i128, b: i128) -> Parsed<i128> {
        let wrapped = |value: i128| if value < 0 { i128::from(value as i64) } else { i128::from(value as u64) };
        let flag = |value: bool| i128::from(value);
        Ok(match op {
            "||" => flag(a != 0 || b != 0),
            "&&" => flag(a != 0 && b != 0),
            "|" => a | b,
            "^" => a ^ b,
            "&" => a & b,
            "==" => flag(a == b),
            "!=" => flag(a != b),
            "<" => flag(a < b),
            "<=" => flag(a <= b),
            ">" => flag(a > b),
            ">=" => flag(a >= b),
            "<<" => wrapped(i128::from((a as u64).checked_shl(b as u32).unwrap_or(0))),
            ">>" => a >> (b as u32).min(127),
            "+" => wrapped(a.wrapping_add(b)),
            "-" => wrapped(a.wrapping_sub(b)),
            "*" => wrapped(a.wrapping_mul(b)),
            _ if b == 0 => return Err(self.error("division by zero in a constant expression".to_string())),
            "/" => a / b,
            _ => a % b,
        })
    }

    fn unary(&mut self, depth: u32) -> Parsed<i128> {
        if depth > MAX_DEPTH {
            return Err(self.error("constant expression is nested too deeply".to_string()));
        }
        if self.eat("-") {
            return Ok(-self.unary(depth + 1)?);
        }
        if self.eat("+") {
            return self.unary(depth + 1);
        }
        if self.eat("~") {
            return Ok(i128::from(!(self.unary(depth + 1)? as u64)));
        }
        if self.eat("!") {
            return Ok(i128::from(self.unary(depth + 1)? == 0));
        }
        if self.eat("(") {
            if let Tok::Dot(word @ ("s64" | "u64")) = self.peek() {
                self.advance();
                self.expect(")")?;
                let value = self.unary(depth + 1)?;
                return Ok(if word == "s64" { i128::from(value as i64) } else { i128::from(value as u64) });
            }
            let value = self.conditional(depth + 1)?;
            self.expect(")")?;
            return Ok(value);
        }
        match self.peek() {
            Tok::Int(value) => {
                self.advance();
                Ok(i128::from(value))
            }
            Tok::Word("WARP_SZ") => {
                self.advance();
                Ok(32)
            }
            _ => Err(self.unexpected("an integer constant")),
        }
    }
}
