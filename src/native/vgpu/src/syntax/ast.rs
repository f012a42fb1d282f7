//! The syntax tree of a PTX module. Names and modifiers stay text; [`crate::lower`] gives them meaning.

/// A place in the text, both 1-based.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pos {
    pub line: u32,
    pub col: u32,
}

/// State spaces a variable may be declared in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Space {
    Reg,
    Global,
    Const,
    Shared,
    Local,
    Param,
}

/// Fundamental and packed types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    Pred,
    B8,
    B16,
    B32,
    B64,
    B128,
    U8,
    U16,
    U32,
    U64,
    S8,
    S16,
    S32,
    S64,
    F16,
    F16x2,
    BF16,
    BF16x2,
    F32,
    F32x2,
    F64,
    U16x2,
    S16x2,
}

impl Ty {
    /// The type named by a modifier (`f32`, `b64`, …).
    pub fn parse(word: &str) -> Option<Ty> {
        Some(match word {
            "pred" => Ty::Pred,
            "b8" => Ty::B8,
            "b16" => Ty::B16,
            "b32" => Ty::B32,
            "b64" => Ty::B64,
            "b128" => Ty::B128,
            "u8" => Ty::U8,
            "u16" => Ty::U16,
            "u32" => Ty::U32,
            "u64" => Ty::U64,
            "s8" => Ty::S8,
            "s16" => Ty::S16,
            "s32" => Ty::S32,
            "s64" => Ty::S64,
            "f16" => Ty::F16,
            "f16x2" => Ty::F16x2,
            "bf16" => Ty::BF16,
            "bf16x2" => Ty::BF16x2,
            "f32" => Ty::F32,
            "f32x2" => Ty::F32x2,
            "f64" => Ty::F64,
            "u16x2" => Ty::U16x2,
            "s16x2" => Ty::S16x2,
            _ => return None,
        })
    }

    /// Width in bits; a predicate counts 1.
    pub fn bits(self) -> u32 {
        match self {
            Ty::Pred => 1,
            Ty::B8 | Ty::U8 | Ty::S8 => 8,
            Ty::B16 | Ty::U16 | Ty::S16 | Ty::F16 | Ty::BF16 => 16,
            Ty::B32 | Ty::U32 | Ty::S32 | Ty::F32 | Ty::F16x2 | Ty::BF16x2 | Ty::U16x2 | Ty::S16x2 => 32,
            Ty::B64 | Ty::U64 | Ty::S64 | Ty::F64 | Ty::F32x2 => 64,
            Ty::B128 => 128,
        }
    }

    pub fn bytes(self) -> u32 {
        self.bits().div_ceil(8)
    }

    pub fn is_float(self) -> bool {
        matches!(self, Ty::F16 | Ty::F16x2 | Ty::BF16 | Ty::BF16x2 | Ty::F32 | Ty::F32x2 | Ty::F64)
    }

    pub fn is_signed(self) -> bool {
        matches!(self, Ty::S8 | Ty::S16 | Ty::S32 | Ty::S64)
    }

    pub fn is_unsigned(self) -> bool {
        matches!(self, Ty::U8 | Ty::U16 | Ty::U32 | Ty::U64)
    }

    pub fn is_bits(self) -> bool {
        matches!(self, Ty::B8 | Ty::B16 | Ty::B32 | Ty::B64 | Ty::B128)
    }

    pub fn name(self) -> &'static str {
        match self {
            Ty::Pred => "pred",
            Ty::B8 => "b8",
            Ty::B16 => "b16",
            Ty::B32 => "b32",
            Ty::B64 => "b64",
            Ty::B128 => "b128",
            Ty::U8 => "u8",
            Ty::U16 => "u16",
            Ty::U32 => "u32",
            Ty::U64 => "u64",
            Ty::S8 => "s8",
            Ty::S16 => "s16",
            Ty::S32 => "s32",
            Ty::S64 => "s64",
            Ty::F16 => "f16",
            Ty::F16x2 => "f16x2",
            Ty::BF16 => "bf16",
            Ty::BF16x2 => "bf16x2",
            Ty::F32 => "f32",
            Ty::F32x2 => "f32x2",
            Ty::F64 => "f64",
            Ty::U16x2 => "u16x2",
            Ty::S16x2 => "s16x2",
        }
    }
}

/// An initialiser's element.
#[derive(Clone, Debug, PartialEq)]
pub enum Init<'a> {
    Int(i128),
    F32(u32),
    F64(u64),
    /// Address of a symbol, plus an offset; `generic(sym)` when the flag is set.
    Symbol {
        name: &'a str,
        offset: i64,
        generic: bool,
        mask_shift: Option<u32>,
    },
    List(Vec<Init<'a>>),
}

/// A variable, register range or parameter.
#[derive(Clone, Debug)]
pub struct Var<'a> {
    pub pos: Pos,
    pub space: Space,
    pub ty: Ty,
    /// 1, 2, 4 or 8 elements (`.v2`, …).
    pub vector: u32,
    pub align: Option<u32>,
    pub name: &'a str,
    /// `%r<10>`: ten registers `%r0` … `%r9`.
    pub range: Option<u32>,
    /// Array extents; an empty list for a scalar, 0 for an extent left open.
    pub dims: Vec<u64>,
    pub init: Option<Init<'a>>,
    pub is_extern: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Operand<'a> {
    /// A register, variable, label, function or constant; a special register's component (`x`) apart; an added offset.
    Name {
        name: &'a str,
        part: Option<&'a str>,
        offset: i64,
    },
    Int(i128),
    F32(u32),
    F64(u64),
    /// `!p`
    Not(&'a str),
    /// `[base + offset]`, or `[base, {a, b}]`.
    Address {
        base: Base<'a>,
        offset: i64,
        coords: Option<Vec<Operand<'a>>>,
    },
    /// `{a, b}`
    Vector(Vec<Operand<'a>>),
    /// `d|p`
    Pair(Box<Operand<'a>>, Box<Operand<'a>>),
    /// `(a, b)` of a call.
    List(Vec<Operand<'a>>),
    /// `_`
    Sink,
    /// `-r`, of `vmad`.
    Negative(Box<Operand<'a>>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Base<'a> {
    Name(&'a str),
    /// An absolute address.
    None,
}

#[derive(Clone, Debug)]
pub struct Instr<'a> {
    pub pos: Pos,
    /// Guard predicate and whether it is negated.
    pub guard: Option<(&'a str, bool)>,
    pub opcode: &'a str,
    pub mods: Vec<&'a str>,
    pub operands: Vec<Operand<'a>>,
    /// Source line (`.loc`) in force: file number, line.
    pub loc: Option<(u32, u32)>,
}

#[derive(Clone, Debug)]
pub enum Stmt<'a> {
    Var(Var<'a>),
    Label(Pos, &'a str),
    Instr(Instr<'a>),
    Block(Vec<Stmt<'a>>),
    /// `name: .callprototype …`
    Prototype {
        name: &'a str,
        returns: Vec<Var<'a>>,
        params: Vec<Var<'a>>,
    },
    /// `name: .branchtargets a, b` or `.calltargets`.
    Targets {
        pos: Pos,
        name: &'a str,
        list: Vec<&'a str>,
    },
}

#[derive(Clone, Debug)]
pub struct Function<'a> {
    pub pos: Pos,
    pub entry: bool,
    pub name: &'a str,
    pub returns: Vec<Var<'a>>,
    pub params: Vec<Var<'a>>,
    /// None for a declaration.
    pub body: Option<Vec<Stmt<'a>>>,
    pub max_threads: Option<u64>,
    pub required_block: Option<[u32; 3]>,
    /// `.maxnreg` and `.minnctapersm`
    pub max_registers: Option<u32>,
    pub min_blocks: Option<u32>,
    pub cluster: ClusterRule,
    pub weak: bool,
}

/// `.alias name, of;`
#[derive(Clone, Copy, Debug)]
pub struct Alias<'a> {
    pub pos: Pos,
    pub name: &'a str,
    pub of: &'a str,
}

/// What a kernel's directives say about clusters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClusterRule {
    /// `.reqnctapercluster`
    pub required: Option<[u32; 3]>,
    /// `.explicitcluster`: a launch must name a cluster.
    pub explicit: bool,
    /// `.maxclusterrank`
    pub max_rank: Option<u32>,
    /// `.blocksareclusters`: a launch's grid counts clusters.
    pub blocks_are_clusters: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Target {
    pub name: String,
    /// 80 in `sm_80`.
    pub number: u32,
    /// 'a' (exactly this architecture) or 'f' (its family).
    pub suffix: Option<char>,
}

#[derive(Clone, Debug, Default)]
pub struct Module<'a> {
    /// `.version` as major * 10 + minor.
    pub version: u32,
    pub target: Target,
    pub target_pos: Pos,
    pub vars: Vec<Var<'a>>,
    pub functions: Vec<Function<'a>>,
    pub aliases: Vec<Alias<'a>>,
    /// `.file` number → name.
    pub files: Vec<(u32, String)>,
}
