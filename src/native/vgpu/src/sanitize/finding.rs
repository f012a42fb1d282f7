//! What a sanitizer tells: one finding per kind and pair of lines, with how often it was met.

use std::collections::HashMap;

use crate::exec::code::Code;

/// Which sanitizers run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    pub memcheck: bool,
    pub initcheck: bool,
    pub racecheck: bool,
    pub synccheck: bool,
}

impl Tools {
    pub const NONE: Tools = Tools { memcheck: false, initcheck: false, racecheck: false, synccheck: false };
    pub const ALL: Tools = Tools { memcheck: true, initcheck: true, racecheck: true, synccheck: true };

    pub fn any(self) -> bool {
        self != Tools::NONE
    }

    /// `all`, or names with commas between; the error is the name that is none.
    pub fn parse(text: &str) -> Result<Tools, String> {
        let mut tools = Tools::NONE;
        for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match name {
                "all" => tools = Tools::ALL,
                "memcheck" => tools.memcheck = true,
                "initcheck" => tools.initcheck = true,
                "racecheck" => tools.racecheck = true,
                "synccheck" => tools.synccheck = true,
                other => return Err(other.to_string()),
            }
        }
        Ok(tools)
    }
}

/// How bad it is, as compute-sanitizer grades races.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot change any result: both sides write one value.
    Info,
    /// Something orders the execution of the two, but not memory; today's devices keep the order.
    Warning,
    #[default]
    Error,
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One access, or one thread's place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// 1-based line in the loaded PTX text.
    pub ptx_line: u32,
    /// File and line of the source the PTX came from, where known.
    pub source: Option<(String, u32)>,
    pub space: &'static str,
    pub block: [u32; 3],
    pub thread: [u32; 3],
    pub address: u64,
    pub bytes: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    pub tool: &'static str,
    pub kind: &'static str,
    /// The worst that was met.
    pub severity: Severity,
    pub kernel: String,
    pub site: Site,
    /// The second access.
    pub other: Option<Site>,
    pub message: String,
    /// What would make it right.
    pub hint: String,
    pub count: u64,
}

/// Different findings of one severity kept of one launch.
const MOST: usize = 1000;

/// The findings of one launch.
#[derive(Default)]
pub struct Findings {
    list: Vec<Finding>,
    known: HashMap<(&'static str, u32, u32), usize>,
    /// By severity.
    kept: [usize; 3],
}

impl Findings {
    /// Counts a finding of `kind` at two lines; true if it is new, or worse than it was, and has to be described.
    pub fn count(&mut self, kind: &'static str, line: u32, other: u32, severity: Severity) -> bool {
        if let Some(i) = self.known.get(&(kind, line.min(other), line.max(other))) {
            self.list[*i].count += 1;
            return self.list[*i].severity < severity;
        }
        self.kept[severity as usize] < MOST
    }

    pub fn add(&mut self, finding: Finding) {
        let (line, other) = (finding.site.ptx_line, finding.other.as_ref().map_or(0, |site| site.ptx_line));
        let key = (finding.kind, line.min(other), line.max(other));
        if let Some(i) = self.known.get(&key) {
            let count = self.list[*i].count;
            self.list[*i] = Finding { count, ..finding };
            return;
        }
        self.kept[finding.severity as usize] += 1;
        self.known.insert(key, self.list.len());
        self.list.push(Finding { count: 1, ..finding });
    }

    pub fn take(&mut self) -> Vec<Finding> {
        self.known.clear();
        self.kept = [0; 3];
        std::mem::take(&mut self.list)
    }
}

/// Line and source of an op.
pub fn place(code: &Code, pc: u32) -> (u32, Option<(String, u32)>) {
    let source = code.locs.get(pc as usize).and_then(|(file, line)| code.files.get(file).map(|name| (name.clone(), *line)));
    (code.lines.get(pc as usize).copied().unwrap_or(0), source)
}
