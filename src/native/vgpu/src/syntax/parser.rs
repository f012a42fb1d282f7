//! Recursive-descent parser. Collects as many errors as it can: after one it goes on behind the next `;` or `}`.

use std::collections::HashMap;

use crate::module::Diagnostic;
use crate::syntax::ast::*;
use crate::syntax::lexer::{Tok, Token, lex};

pub(super) type Parsed<T> = Result<T, Diagnostic>;

/// Errors beyond this many are not collected.
const MAX_ERRORS: usize = 100;
/// Nested `{ }` scopes or initialisers allowed.
const MAX_NESTING: u32 = 200;

pub(super) struct Parser<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
    errors: Vec<Diagnostic>,
    /// Source line in force (`.loc`).
    loc: Option<(u32, u32)>,
    nesting: u32,
    /// The instruction being read: inside a `call`, parentheses are argument lists, not arithmetic.
    pub(super) opcode: &'a str,
    /// Its modifiers.
    pub(super) mods: Vec<&'a str>,
    /// Of the module, as major * 10 + minor.
    pub(super) version: u32,
    /// Bytes of one element of the arrays seen so far; none where two arrays of a name differ.
    elements: HashMap<&'a str, Option<u32>>,
}

/// Parses a whole module, or returns every syntax error found.
pub fn parse(text: &str) -> Result<Module<'_>, Vec<Diagnostic>> {
    let tokens = lex(text).map_err(|error| vec![error])?;
    let mut parser = Parser { tokens, at: 0, errors: Vec::new(), loc: None, nesting: 0, opcode: "", mods: Vec::new(), version: 0, elements: HashMap::new() };
    let module = parser.module();
    if parser.errors.is_empty() { Ok(module) } else { Err(parser.errors) }
}

impl<'a> Parser<'a> {
    pub(super) fn peek(&self) -> Tok<'a> {
        self.tokens[self.at].tok
    }

    fn peek_at(&self, ahead: usize) -> Tok<'a> {
        self.tokens[(self.at + ahead).min(self.tokens.len() - 1)].tok
    }

    pub(super) fn pos(&self) -> Pos {
        self.tokens[self.at].pos
    }

    pub(super) fn advance(&mut self) {
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
    }

    pub(super) fn eat(&mut self, op: &str) -> bool {
        let hit = matches!(self.peek(), Tok::Op(found) if found == op);
        if hit {
            self.advance();
        }
        hit
    }

    pub(super) fn eat_dot(&mut self, word: &str) -> bool {
        let hit = self.peek() == Tok::Dot(word);
        if hit {
            self.advance();
        }
        hit
    }

    pub(super) fn expect(&mut self, op: &str) -> Parsed<()> {
        if self.eat(op) { Ok(()) } else { Err(self.unexpected(&format!("'{op}'"))) }
    }

    pub(super) fn error(&self, message: String) -> Diagnostic {
        let pos = self.pos();
        Diagnostic { line: pos.line, col: pos.col, message }
    }

    pub(super) fn unexpected(&self, wanted: &str) -> Diagnostic {
        let found = match self.peek() {
            Tok::Word(word) => format!("'{word}'"),
            Tok::Dot(word) => format!("'.{word}'"),
            Tok::Int(value) => format!("'{value}'"),
            Tok::F32(_) | Tok::F64(..) => "a floating-point literal".to_string(),
            Tok::Str(_) => "a string".to_string(),
            Tok::Op(op) => format!("'{op}'"),
            Tok::End => "the end of the text".to_string(),
        };
        self.error(format!("{wanted} expected, found {found}"))
    }

    pub(super) fn word(&mut self, wanted: &str) -> Parsed<&'a str> {
        match self.peek() {
            Tok::Word(word) => {
                self.advance();
                Ok(word)
            }
            _ => Err(self.unexpected(wanted)),
        }
    }

    fn int(&mut self, wanted: &str) -> Parsed<u64> {
        match self.peek() {
            Tok::Int(value) => {
                self.advance();
                Ok(value)
            }
            _ => Err(self.unexpected(wanted)),
        }
    }

    fn small(&mut self, wanted: &str) -> Parsed<u32> {
        let value = self.int(wanted)?;
        u32::try_from(value).map_err(|_| self.error(format!("{wanted} is out of range")))
    }

    /// Skips to behind the next `;` (or before a `}` of the enclosing scope).
    fn recover(&mut self) {
        let mut depth = 0u32;
        loop {
            match self.peek() {
                Tok::End => return,
                Tok::Op(";") if depth == 0 => return self.advance(),
                Tok::Op("{") => depth += 1,
                Tok::Op("}") if depth == 0 => return,
                Tok::Op("}") => depth -= 1,
                _ => {}
            }
            self.advance();
        }
    }

    fn report(&mut self, error: Diagnostic) {
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(error);
        }
    }

    fn module(&mut self) -> Module<'a> {
        let mut module = Module::default();
        if let Err(error) = self.preamble(&mut module) {
            self.report(error);
            return module;
        }
        while self.peek() != Tok::End && self.errors.len() < MAX_ERRORS {
            let before = self.at;
            if let Err(error) = self.item(&mut module) {
                self.report(error);
                self.recover();
                self.eat("}");
            }
            if self.at == before {
                self.advance();
            }
        }
        module
    }

    fn preamble(&mut self, module: &mut Module<'a>) -> Parsed<()> {
        if !self.eat_dot("version") {
            return Err(self.unexpected("'.version'"));
        }
        module.version = self.version()?;
        self.version = module.version;
        Ok(())
    }

    fn item(&mut self, module: &mut Module<'a>) -> Parsed<()> {
        let start = self.at;
        let (mut is_extern, mut weak, mut common) = (false, false, false);
        loop {
            let Tok::Dot(word) = self.peek() else { return Err(self.unexpected("a directive")) };
            match word {
                "extern" => is_extern = true,
                "weak" => weak = true,
                "common" => common = true,
                "visible" => {}
                "target" => return self.target(module),
                "address_size" => {
                    self.advance();
                    return match self.int("address size")? {
                        64 => Ok(()),
                        _ => Err(self.error("only '.address_size 64' is supported".to_string())),
                    };
                }
                "file" => return self.file(module),
                "section" => return self.section(),
                "loc" => return self.location(),
                "pragma" => return self.pragma(),
                "alias" => return self.alias(module),
                "entry" | "func" if common => return Err(self.error("'.common' is for variables".to_string())),
                "entry" | "func" => {
                    let function = Function { weak, ..self.function()? };
                    module.functions.push(function);
                    return Ok(());
                }
                _ => {
                    self.at = start;
                    let mut vars = self.variables(is_extern)?;
                    module.vars.append(&mut vars);
                    return Ok(());
                }
            }
            self.advance();
        }
    }

    fn target(&mut self, module: &mut Module<'a>) -> Parsed<()> {
        self.advance();
        module.target_pos = self.pos();
        loop {
            let word = self.word("a target such as sm_80")?;
            if let Some(digits) = word.strip_prefix("sm_").or_else(|| word.strip_prefix("compute_")) {
                let suffix = digits.chars().last().filter(|c| matches!(c, 'a' | 'f'));
                let number = digits.trim_end_matches(['a', 'f']);
                let number = number.parse().map_err(|_| self.error(format!("'{word}' is not a target")))?;
                module.target = Target { name: word.to_string(), number, suffix };
            } else if !matches!(word, "texmode_unified" | "texmode_independent" | "debug" | "map_f64_to_f32") {
                return Err(self.error(format!("'{word}' is not a target")));
            }
            if !self.eat(",") {
                return Ok(());
            }
        }
    }

    fn file(&mut self, module: &mut Module<'a>) -> Parsed<()> {
        self.advance();
        let number = self.small("file number")?;
        let Tok::Str(name) = self.peek() else { return Err(self.unexpected("a file name")) };
        self.advance();
        // Optional time stamp and size.
        while self.eat(",") {
            self.int("a number")?;
        }
        module.files.push((number, name.to_string()));
        Ok(())
    }

    /// `.section` holds debug data: balanced braces, skipped.
    fn section(&mut self) -> Parsed<()> {
        self.advance();
        while !matches!(self.peek(), Tok::Op("{") | Tok::End) {
            self.advance();
        }
        let mut depth = 0;
        loop {
            match self.peek() {
                Tok::Op("{") => depth += 1,
                Tok::Op("}") => depth -= 1,
                Tok::End => return Err(self.unexpected("'}'")),
                _ => {}
            }
            self.advance();
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn pragma(&mut self) -> Parsed<()> {
        self.advance();
        while matches!(self.peek(), Tok::Str(_)) {
            self.advance();
            self.eat(",");
        }
        self.expect(";")
    }

    /// `.loc file line column [, function_name label [+ n], inlined_at file line column]`
    fn location(&mut self) -> Parsed<()> {
        self.advance();
        let file = self.small("file number")?;
        let line = self.small("line number")?;
        self.small("column number")?;
        self.loc = Some((file, line));
        while self.eat(",") {
            match self.word("'function_name' or 'inlined_at'")? {
                "function_name" => {
                    self.word("a label")?;
                    if self.eat("+") {
                        self.int("an offset")?;
                    }
                }
                "inlined_at" => {
                    for _ in 0..3 {
                        self.int("a number")?;
                    }
                }
                other => return Err(self.error(format!("'{other}' is not an attribute of '.loc'"))),
            }
        }
        Ok(())
    }

    fn function(&mut self) -> Parsed<Function<'a>> {
        let entry = self.peek() == Tok::Dot("entry");
        self.advance();
        let returns = if !entry && self.peek() == Tok::Op("(") { self.parameters()? } else { Vec::new() };
        let pos = self.pos();
        let name = self.word("a function name")?;
        let params = if self.peek() == Tok::Op("(") { self.parameters()? } else { Vec::new() };
        let mut function = Function {
            pos,
            entry,
            name,
            returns,
            params,
            body: None,
            max_threads: None,
            required_block: None,
            max_registers: None,
            min_blocks: None,
            cluster: ClusterRule::default(),
            weak: false,
        };
        loop {
            match self.peek() {
                Tok::Op(";") => {
                    self.advance();
                    return Ok(function);
                }
                Tok::Op("{") => {
                    self.loc = None;
                    function.body = Some(self.block()?);
                    self.eat(";");
                    return Ok(function);
                }
                Tok::Dot(word) => self.performance(word, &mut function)?,
                _ => return Err(self.unexpected("a function body, a directive or ';'")),
            }
        }
    }

    fn performance(&mut self, word: &str, function: &mut Function<'a>) -> Parsed<()> {
        match word {
            "maxntid" | "reqntid" | "reqnctapercluster" => {
                self.advance();
                let mut extent = [1u32; 3];
                for (i, slot) in extent.iter_mut().enumerate() {
                    if i > 0 && !self.eat(",") {
                        break;
                    }
                    *slot = self.small("a block extent")?;
                }
                if word == "maxntid" {
                    function.max_threads = Some(extent.iter().map(|n| u64::from(*n)).fold(1, u64::saturating_mul));
                } else if word == "reqntid" {
                    function.required_block = Some(extent);
                } else {
                    function.cluster.required = Some(extent);
                }
                Ok(())
            }
            "maxclusterrank" => {
                self.advance();
                function.cluster.max_rank = Some(self.small("a number of blocks")?);
                Ok(())
            }
            "maxnreg" => {
                self.advance();
                function.max_registers = Some(self.small("a number of registers")?);
                Ok(())
            }
            "minnctapersm" => {
                self.advance();
                function.min_blocks = Some(self.small("a number of blocks")?);
                Ok(())
            }
            "maxnctapersm" | "abi_preserve" | "abi_preserve_control" => {
                self.advance();
                self.small("a number").map(|_| ())
            }
            "noreturn" => {
                self.check_noreturn(function.entry, function.returns.len())?;
                self.advance();
                Ok(())
            }
            "explicitcluster" | "blocksareclusters" => {
                self.advance();
                function.cluster.explicit |= word == "explicitcluster";
                function.cluster.blocks_are_clusters |= word == "blocksareclusters";
                Ok(())
            }
            "pragma" => self.pragma(),
            _ => Err(self.error(format!("'.{word}' is not a directive of functions"))),
        }
    }

    fn parameters(&mut self) -> Parsed<Vec<Var<'a>>> {
        self.expect("(")?;
        let mut list = Vec::new();
        while !self.eat(")") {
            if !list.is_empty() {
                self.expect(",")?;
            }
            list.push(self.declaration(true)?);
        }
        Ok(list)
    }

    /// `.space … .type name [= init] {, name};`
    fn variables(&mut self, is_extern: bool) -> Parsed<Vec<Var<'a>>> {
        let first = self.declaration(false)?;
        let mut list = vec![Var { is_extern, ..first }];
        while self.eat(",") {
            let mut next = list[0].clone();
            self.declarator(&mut next)?;
            list.push(next);
        }
        self.expect(";")?;
        Ok(list)
    }

    /// One variable without its closing `;`. In a parameter list the name may be missing or `_`.
    fn declaration(&mut self, parameter: bool) -> Parsed<Var<'a>> {
        let pos = self.pos();
        let (mut space, mut ty, mut vector, mut align, mut is_extern) = (None, None, 1, None, false);
        let (mut pointer, mut common, mut managed) = (false, false, false);
        while let Tok::Dot(word) = self.peek() {
            self.advance();
            match word {
                "reg" => space = space.or(Some(Space::Reg)),
                "global" => space = space.or(Some(Space::Global)),
                "const" => space = space.or(Some(Space::Const)),
                "shared" | "shared::cta" => space = space.or(Some(Space::Shared)),
                "local" => space = space.or(Some(Space::Local)),
                "param" => space = space.or(Some(Space::Param)),
                "v2" => vector = 2,
                "v4" => vector = 4,
                "v8" => vector = 8,
                // After `.ptr` it is what the pointer points to that is aligned so.
                "align" => {
                    let bytes = self.small("an alignment")?;
                    align = if pointer { align } else { Some(bytes) };
                }
                "ptr" => pointer = true,
                "extern" => is_extern = true,
                "visible" | "weak" | "sreg" => {}
                "common" => common = true,
                "attribute" => {
                    self.attributes()?;
                    managed = true;
                }
                "texref" | "samplerref" | "surfref" => {
                    return Err(Diagnostic {
                        line: pos.line,
                        col: pos.col,
                        message: format!("textures are not supported ('.{word}')"),
                    });
                }
                _ => {
                    ty = Some(Ty::parse(word).ok_or_else(|| Diagnostic {
                        line: pos.line,
                        col: pos.col,
                        message: format!("'.{word}' is neither a state space nor a type"),
                    })?)
                }
            }
        }
        let wanted = |what: &str| Diagnostic { line: pos.line, col: pos.col, message: format!("declaration has no {what}") };
        let space = space.ok_or_else(|| wanted("state space"))?;
        let ty = ty.ok_or_else(|| wanted("type"))?;
        self.check_linkage(space, parameter, common, managed)?;
        if align.is_some_and(|a| !a.is_power_of_two() || a > 1 << 20) {
            return Err(Diagnostic { line: pos.line, col: pos.col, message: "alignment is not a power of two".to_string() });
        }
        let mut var = Var { pos, space, ty, vector, align, name: "_", range: None, dims: Vec::new(), init: None, is_extern };
        if parameter && !matches!(self.peek(), Tok::Word(_)) {
            check_type(&var)?;
            return Ok(var);
        }
        self.declarator(&mut var)?;
        Ok(var)
    }

    fn declarator(&mut self, var: &mut Var<'a>) -> Parsed<()> {
        var.pos = self.pos();
        var.name = self.word("a name")?;
        (var.range, var.init) = (None, None);
        var.dims.clear();
        if self.eat("<") {
            let count = self.small("a register count")?;
            self.expect(">")?;
            if count > 1 << 22 {
                return Err(self.error("more registers than this engine can hold".to_string()));
            }
            var.range = Some(count);
        }
        while self.eat("[") {
            let extent = if self.peek() == Tok::Op("]") { 0 } else { self.constant()? };
            let extent = u64::try_from(extent).ok().filter(|n| *n < 1 << 40);
            var.dims.push(extent.ok_or_else(|| self.error("array extent is out of range".to_string()))?);
            self.expect("]")?;
        }
        check_type(var)?;
        if !var.dims.is_empty() && var.space != Space::Reg {
            let bytes = Some(var.ty.bytes());
            self.elements.entry(var.name).and_modify(|known| *known = known.filter(|known| Some(*known) == bytes)).or_insert(bytes);
        }
        if self.eat("=") {
            var.init = Some(self.initialiser()?);
        }
        Ok(())
    }

    fn initialiser(&mut self) -> Parsed<Init<'a>> {
        match self.peek() {
            Tok::Op("{") => {
                self.nesting += 1;
                if self.nesting > MAX_NESTING {
                    return Err(self.error("initialiser is nested too deeply".to_string()));
                }
                self.advance();
                let mut list = Vec::new();
                while !self.eat("}") {
                    if !list.is_empty() {
                        self.expect(",")?;
                        if self.eat("}") {
                            break;
                        }
                    }
                    list.push(self.initialiser()?);
                }
                self.nesting -= 1;
                Ok(Init::List(list))
            }
            Tok::F32(bits) => {
                self.advance();
                Ok(Init::F32(bits))
            }
            Tok::F64(bits, _) => {
                self.advance();
                Ok(Init::F64(bits))
            }
            Tok::Op("-") if matches!(self.peek_at(1), Tok::F32(_) | Tok::F64(..)) => {
                self.advance();
                Ok(match self.initialiser()? {
                    Init::F32(bits) => Init::F32(bits ^ 1 << 31),
                    Init::F64(bits) => Init::F64(bits ^ 1 << 63),
                    other => other,
                })
            }
            Tok::Word("WARP_SZ") => Ok(Init::Int(self.constant()?)),
            Tok::Word(_) => self.address_initialiser(None),
            Tok::Int(mask) if self.peek_at(1) == Tok::Op("(") => {
                // mask(symbol): one byte of an address.
                self.advance();
                self.advance();
                let byte = (mask as u64).trailing_zeros();
                if mask == 0 || mask >> byte != 0xff || byte % 8 != 0 {
                    return Err(self.error("the mask of an address byte is 0xFF shifted by whole bytes".to_string()));
                }
                let init = self.address_initialiser(Some(byte))?;
                self.expect(")")?;
                Ok(init)
            }
            _ => Ok(Init::Int(self.constant()?)),
        }
    }

    fn address_initialiser(&mut self, mask_shift: Option<u32>) -> Parsed<Init<'a>> {
        let mut name = self.word("a symbol")?;
        let generic = name == "generic" && self.eat("(");
        if generic {
            name = self.word("a symbol")?;
        }
        let mut offset = self.signed_offset()?;
        if generic {
            self.expect(")")?;
            offset += self.signed_offset()?;
        }
        Ok(Init::Symbol { name, offset, generic, mask_shift })
    }

    /// `+ n`, `- n`, `+ -n` or nothing.
    fn signed_offset(&mut self) -> Parsed<i64> {
        if !matches!(self.peek(), Tok::Op("+" | "-")) {
            return Ok(0);
        }
        let negative = self.eat("-");
        if !negative {
            self.eat("+");
        }
        let value = self.constant()?;
        Ok(if negative { (value as i64).wrapping_neg() } else { value as i64 })
    }

    /// `{ statements }`
    fn block(&mut self) -> Parsed<Vec<Stmt<'a>>> {
        self.expect("{")?;
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return Err(self.error("scopes are nested too deeply".to_string()));
        }
        let mut list = Vec::new();
        while !self.eat("}") {
            if self.peek() == Tok::End {
                return Err(self.unexpected("'}'"));
            }
            if self.errors.len() >= MAX_ERRORS {
                return Ok(list);
            }
            let before = self.at;
            if let Err(error) = self.statement(&mut list) {
                self.report(error);
                self.recover();
                if self.at == before {
                    self.advance();
                }
            }
        }
        self.nesting -= 1;
        Ok(list)
    }

    fn statement(&mut self, list: &mut Vec<Stmt<'a>>) -> Parsed<()> {
        let pos = self.pos();
        match self.peek() {
            Tok::Op("{") => list.push(Stmt::Block(self.block()?)),
            Tok::Op(";") => self.advance(),
            Tok::Dot("loc") => self.location()?,
            Tok::Dot("pragma") => self.pragma()?,
            Tok::Dot("section") => self.section()?,
            Tok::Dot(_) => list.extend(self.variables(false)?.into_iter().map(Stmt::Var)),
            Tok::Word(name) if self.peek_at(1) == Tok::Op(":") => {
                self.advance();
                self.advance();
                match self.peek() {
                    Tok::Dot("callprototype") => {
                        self.advance();
                        let returns = if self.peek() == Tok::Op("(") { self.parameters()? } else { Vec::new() };
                        self.word("'_'")?;
                        let params = if self.peek() == Tok::Op("(") { self.parameters()? } else { Vec::new() };
                        if self.peek() == Tok::Dot("noreturn") {
                            self.check_noreturn(false, returns.len())?;
                            self.advance();
                        }
                        self.expect(";")?;
                        list.push(Stmt::Prototype { name, returns, params });
                    }
                    Tok::Dot("branchtargets" | "calltargets") => {
                        self.advance();
                        let mut targets = vec![self.word("a label")?];
                        while self.eat(",") {
                            targets.push(self.word("a label")?);
                        }
                        self.expect(";")?;
                        list.push(Stmt::Targets { pos, name, list: targets });
                    }
                    _ => list.push(Stmt::Label(pos, name)),
                }
            }
            Tok::Word(_) | Tok::Op("@") => list.push(Stmt::Instr(self.instruction()?)),
            _ => return Err(self.unexpected("a statement")),
        }
        Ok(())
    }

    fn instruction(&mut self) -> Parsed<Instr<'a>> {
        let guard = if self.eat("@") {
            let negated = self.eat("!");
            Some((self.word("a guard predicate")?, negated))
        } else {
            None
        };
        let pos = self.pos();
        let opcode = self.word("an opcode")?;
        let mut mods = Vec::new();
        while let Tok::Dot(word) = self.peek() {
            self.advance();
            mods.push(word);
        }
        let mut operands = Vec::new();
        (self.opcode, self.mods) = (opcode, mods);
        if self.peek() != Tok::Op(";") {
            operands.push(self.operand()?);
            while self.eat(",") {
                operands.push(self.operand()?);
            }
        }
        self.expect(";")?;
        Ok(Instr { pos, guard, opcode, mods: std::mem::take(&mut self.mods), operands, loc: self.loc })
    }

    fn operand(&mut self) -> Parsed<Operand<'a>> {
        let first = self.plain_operand()?;
        if self.eat("|") {
            let second = self.plain_operand()?;
            return Ok(Operand::Pair(Box::new(first), Box::new(second)));
        }
        Ok(first)
    }

    fn plain_operand(&mut self) -> Parsed<Operand<'a>> {
        match self.peek() {
            Tok::Word("_") => {
                self.advance();
                Ok(Operand::Sink)
            }
            Tok::Word("WARP_SZ") => Ok(Operand::Int(self.constant()?)),
            Tok::Word(name) => {
                self.advance();
                let part = match self.peek() {
                    Tok::Dot(part) => {
                        self.advance();
                        Some(part)
                    }
                    _ => None,
                };
                if part.is_none() && self.peek() == Tok::Op("[") {
                    return self.element(name);
                }
                let offset = self.signed_offset()?;
                Ok(Operand::Name { name, part, offset })
            }
            Tok::Op("!") if matches!(self.peek_at(1), Tok::Word(_)) => {
                self.advance();
                Ok(Operand::Not(self.word("a predicate")?))
            }
            Tok::Op("-") if matches!(self.peek_at(1), Tok::Word(name) if name != "WARP_SZ") => {
                self.advance();
                Ok(Operand::Negative(Box::new(self.plain_operand()?)))
            }
            Tok::Op("[") => self.address(),
            Tok::Op("{") => {
                self.advance();
                Ok(Operand::Vector(self.operands_until("}")?))
            }
            Tok::Op("(") if self.opcode == "call" => {
                self.advance();
                Ok(Operand::List(self.operands_until(")")?))
            }
            Tok::F32(bits) => {
                self.advance();
                Ok(Operand::F32(bits))
            }
            Tok::F64(bits, _) => {
                self.advance();
                Ok(Operand::F64(bits))
            }
            Tok::Op("-") if matches!(self.peek_at(1), Tok::F32(_) | Tok::F64(..)) => {
                self.advance();
                Ok(match self.plain_operand()? {
                    Operand::F32(bits) => Operand::F32(bits ^ 1 << 31),
                    Operand::F64(bits) => Operand::F64(bits ^ 1 << 63),
                    other => other,
                })
            }
            _ => Ok(Operand::Int(self.constant()?)),
        }
    }

    /// `name[n]`: the n-th element of an array, whose address `mov` takes and other instructions access.
    fn element(&mut self, name: &'a str) -> Parsed<Operand<'a>> {
        let bytes = match self.elements.get(name) {
            Some(Some(bytes)) => *bytes,
            Some(None) => return Err(self.error(format!("arrays of several element types are called '{name}': write '[{name}+bytes]'"))),
            None => return Err(self.error(format!("'{name}' is not an array declared above"))),
        };
        self.expect("[")?;
        let index = self.constant()?;
        self.expect("]")?;
        let offset = i64::try_from(index).ok().and_then(|index| index.checked_mul(i64::from(bytes)));
        let offset = offset.ok_or_else(|| self.error("array index is out of range".to_string()))?;
        Ok(match self.opcode {
            "mov" => Operand::Name { name, part: None, offset },
            _ => Operand::Address { base: Base::Name(name), offset, coords: None },
        })
    }

    fn operands_until(&mut self, close: &str) -> Parsed<Vec<Operand<'a>>> {
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return Err(self.error("operands are nested too deeply".to_string()));
        }
        let mut list = Vec::new();
        while !self.eat(close) {
            if !list.is_empty() {
                self.expect(",")?;
            }
            list.push(self.operand()?);
        }
        self.nesting -= 1;
        Ok(list)
    }

    fn address(&mut self) -> Parsed<Operand<'a>> {
        self.expect("[")?;
        let (base, offset) = match self.peek() {
            Tok::Word(name) if name != "WARP_SZ" => {
                self.advance();
                (Base::Name(name), self.signed_offset()?)
            }
            _ => (Base::None, self.constant()? as i64),
        };
        let coords = if self.eat(",") {
            self.expect("{")?;
            Some(self.operands_until("}")?)
        } else {
            None
        };
        self.expect("]")?;
        self.unified_address()?;
        Ok(Operand::Address { base, offset, coords })
    }
}

/// Types of instructions are not all types of variables.
fn check_type(var: &Var<'_>) -> Parsed<()> {
    let (ty, name) = (var.ty, var.ty.name());
    let message = match ty {
        Ty::BF16 | Ty::BF16x2 => format!("'.{name}' is a type of instructions, not of variables: declare .b{}", ty.bits()),
        // (ptxas takes arrays of them.)
        Ty::U16x2 | Ty::S16x2 | Ty::F32x2 if var.dims.is_empty() => {
            format!("'.{name}' is a type of instructions, not of variables: declare .b{}", ty.bits())
        }
        Ty::F16x2 if var.space == Space::Param && var.dims.is_empty() => "a parameter is no '.f16x2': declare .b32".to_string(),
        Ty::Pred if var.space != Space::Reg => "a predicate is a register".to_string(),
        _ if var.vector > 1 && ty.bits() * var.vector > 128 => {
            format!("a vector has at most 128 bits, .v{} of .{name} has more", var.vector)
        }
        _ => return Ok(()),
    };
    Err(Diagnostic { line: var.pos.line, col: var.pos.col, message })
}
