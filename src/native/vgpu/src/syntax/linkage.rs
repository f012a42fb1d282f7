//! What a module says about its symbols: its PTX version, linkage, attributes and aliases.

use super::ast::{Alias, Function, Module, Space};
use super::lexer::Tok;
use super::parser::{Parsed, Parser};

/// The last minor version of each major one. Compilers that are newer than this list write 9.x; what they do that is unknown here
/// is refused where it stands.
const LAST_MINOR: [u32; 10] = [0, 5, 3, 2, 3, 1, 5, 8, 8, 9];

impl<'a> Parser<'a> {
    /// The number after `.version`, as major * 10 + minor.
    pub(super) fn version(&mut self) -> Parsed<u32> {
        let (major, minor) = match self.peek() {
            Tok::F64(_, text) if text.len() == 3 && text.as_bytes()[1] == b'.' => {
                (u32::from(text.as_bytes()[0] - b'0'), u32::from(text.as_bytes()[2] - b'0'))
            }
            _ => return Err(self.unexpected("a version such as 8.4")),
        };
        if major == 0 || minor > LAST_MINOR[major as usize] {
            return Err(self.error(format!("there is no PTX {major}.{minor}")));
        }
        self.advance();
        Ok(major * 10 + minor)
    }

    /// Complains about a feature that the module's version does not have.
    fn since(&self, version: u32, what: &str) -> Parsed<()> {
        if self.version >= version {
            return Ok(());
        }
        let (have, need) = (self.version, version);
        Err(self.error(format!(
            "'{what}' needs .version {}.{} or higher, the module says {}.{}",
            need / 10, need % 10, have / 10, have % 10
        )))
    }

    /// `.attribute(.managed)`: device memory is the host's, too.
    pub(super) fn attributes(&mut self) -> Parsed<()> {
        self.expect("(")?;
        loop {
            if self.peek() == Tok::Dot("unified") {
                return Err(self.error("'.attribute(.unified)' joins symbols of several programs and is not supported".to_string()));
            }
            if !self.eat_dot("managed") {
                return Err(self.unexpected("'.managed'"));
            }
            if !self.eat(",") {
                return self.expect(")");
            }
        }
    }

    /// Checks what a declaration says besides its type.
    pub(super) fn check_linkage(&self, space: Space, parameter: bool, common: bool, managed: bool) -> Parsed<()> {
        if common && (parameter || space != Space::Global) {
            return Err(self.error("'.common' variables are in '.global'".to_string()));
        }
        if managed && (parameter || space != Space::Global) {
            return Err(self.error("'.managed' variables are in '.global'".to_string()));
        }
        Ok(())
    }

    /// `.noreturn` of a function or prototype, which returns nothing.
    pub(super) fn check_noreturn(&self, entry: bool, returns: usize) -> Parsed<()> {
        if entry || returns > 0 {
            return Err(self.error("'.noreturn' is for functions without return values, and not for kernels".to_string()));
        }
        self.since(64, ".noreturn")
    }

    /// `.alias name, of;`: both are declared above, alike; `of` has a body, `name` has none.
    pub(super) fn alias(&mut self, module: &mut Module<'a>) -> Parsed<()> {
        self.since(63, ".alias")?;
        let pos = self.pos();
        self.advance();
        let name = self.word("a function name")?;
        self.expect(",")?;
        let of = self.word("a function name")?;
        let declared = |name: &str| module.functions.iter().filter(|f| f.name == name).collect::<Vec<_>>();
        let (names, aliased) = (declared(name), declared(of));
        for (list, word) in [(&names, name), (&aliased, of)] {
            if list.is_empty() {
                return Err(self.error(format!("'{word}' is not a function declared above")));
            }
            if list.iter().any(|f| f.entry) {
                return Err(self.error(format!("'{word}' is a kernel, which has no aliases")));
            }
        }
        if names.iter().any(|f| f.body.is_some()) || module.aliases.iter().any(|alias| alias.name == name) {
            return Err(self.error(format!("'{name}' is defined already")));
        }
        if aliased.iter().any(|f| f.weak) {
            return Err(self.error(format!("'{of}' is '.weak' and has no aliases")));
        }
        if !alike(names[0], aliased[0]) {
            return Err(self.error(format!("'{name}' and '{of}' differ in their parameters")));
        }
        self.expect(";")?;
        module.aliases.push(Alias { pos, name, of });
        Ok(())
    }

    /// `[a].unified` of an instruction that reads global memory: the address is the same on every device anyway.
    pub(super) fn unified_address(&mut self) -> Parsed<()> {
        if self.peek() != Tok::Dot("unified") {
            return Ok(());
        }
        let elsewhere = ["const", "shared", "local", "param"];
        let global = !self.mods.iter().any(|word| elsewhere.iter().any(|space| word.split("::").next() == Some(space)));
        if !matches!(self.opcode, "ld" | "ldu" | "atom") || !global {
            return Err(self.error(format!("'.unified' is not for this '{}'", self.opcode)));
        }
        self.advance();
        Ok(())
    }
}

fn alike(a: &Function<'_>, b: &Function<'_>) -> bool {
    let shape = |f: &Function<'_>| {
        let of = |list: &[super::ast::Var<'_>]| -> Vec<_> {
            list.iter().map(|var| (var.space, var.ty, var.vector, var.align.unwrap_or(var.ty.bytes() * var.vector), var.dims.clone())).collect()
        };
        (of(&f.returns), of(&f.params))
    };
    shape(a) == shape(b)
}
