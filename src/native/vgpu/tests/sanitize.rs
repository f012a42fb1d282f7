//! Planted bugs and their correct look-alikes: every bug is found, named, and placed at both lines; no look-alike is reported.
//!
//! A case is a kernel written as a difference: lines that start with `-` are the bug's, with `+` the look-alike's, others both's.
//! Lines that end in `//!` are the guilty ones. The header gives the kind and how to launch; see [`Case`].
mod common;

use tilewright_vgpu::*;

const FILES: [&str; 9] = [
    include_str!("sanitize/memory.txt"),
    include_str!("sanitize/races.txt"),
    include_str!("sanitize/threads.txt"),
    include_str!("sanitize/copies.txt"),
    include_str!("sanitize/wgmma.txt"),
    include_str!("sanitize/cluster.txt"),
    include_str!("sanitize/mbarrier.txt"),
    include_str!("sanitize/bulk.txt"),
    include_str!("sanitize/registers.txt"),
];

/// `## kind: title | name=value …`, with the values grid, block, dynamic, target, version, cluster, budget, maxnreg and
/// severity.
struct Case {
    kind: String,
    title: String,
    settings: Vec<(String, String)>,
    lines: Vec<String>,
}

impl Case {
    fn word<'a>(&'a self, name: &str, default: &'a str) -> &'a str {
        self.settings.iter().find(|(key, _)| key == name).map_or(default, |(_, value)| value)
    }

    fn number(&self, name: &str, default: u32) -> u32 {
        self.settings.iter().find(|(key, _)| key == name).map_or(default, |(_, value)| value.parse().unwrap())
    }

    /// The text of one half, and the numbers of its guilty lines.
    fn text(&self, bug: bool) -> (String, Vec<u32>) {
        let (skipped, kept) = if bug { ('+', '-') } else { ('-', '+') };
        let body: Vec<String> =
            self.lines.iter().filter(|l| !l.starts_with(skipped)).map(|l| l.strip_prefix(kept).unwrap_or(l).to_string()).collect();
        let target = self.word("target", "sm_90a");
        let outside = body.iter().position(|l| l.trim() == "====");
        let (before, inside) = outside.map_or((&[][..], &body[..]), |at| (&body[..at], &body[at + 1..]));
        let mut text = common::module(target, self.number("version", 80), 3, &inside.join("\n"));
        if !before.is_empty() {
            text = text.replacen(".visible .entry", &format!("{}\n.visible .entry", before.join("\n")), 1);
        }
        if let registers @ 1.. = self.number("maxnreg", 0) {
            text = text.replacen(")\n{", &format!(") .maxnreg {registers}\n{{"), 1);
        }
        let guilty = text.lines().enumerate().filter(|(_, line)| line.ends_with("//!")).map(|(i, _)| i as u32 + 1).collect();
        (text, guilty)
    }
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in FILES.iter().flat_map(|file| file.lines()) {
        if let Some(header) = line.strip_prefix("## ") {
            let (what, settings) = header.split_once('|').unwrap_or((header, ""));
            let (kind, title) = what.split_once(':').unwrap();
            let settings = settings.split_whitespace().map(|s| s.split_once('=').unwrap()).map(|(k, v)| (k.into(), v.into()));
            cases.push(Case { kind: kind.trim().into(), title: title.trim().into(), settings: settings.collect(), lines: vec![] });
        } else if let Some(case) = cases.last_mut().filter(|_| !line.trim().is_empty()) {
            case.lines.push(line.to_string());
        }
    }
    cases
}

/// Launches one half; p0 is 4096 words of zeros, p1 as many that were never written, p2 a freed buffer.
fn run(case: &Case, text: &str) -> (Vec<Finding>, Option<Fault>) {
    let mut gpu = common::Gpu::of(Arch::Sm90a);
    gpu.mem.track();
    gpu.options = Options {
        sanitize: Tools::ALL,
        threads: 1,
        budget: u64::from(case.number("budget", 1_000_000)),
        ..Options::default()
    };
    let zeros = gpu.buffer(&[0u32; 4096]);
    let unwritten = gpu.mem.alloc(16384).unwrap();
    let freed = gpu.mem.alloc(4096).unwrap();
    gpu.mem.free(freed).unwrap();
    let module = gpu.load(text);
    let params: Vec<u8> = [zeros, unwritten, freed].iter().flat_map(|p| p.to_le_bytes()).collect();
    let control = Control::default();
    let cluster = case.number("cluster", 1);
    let outcome = launch(
        &gpu.mem,
        Launch {
            kernel: &module.kernels()[0],
            grid: [case.number("grid", 1), 1, 1],
            block: [case.number("block", 64), 1, 1],
            cluster: [cluster, 1, 1],
            dynamic_shared: case.number("dynamic", 0),
            params: &params,
            options: &gpu.options,
            control: &control,
        },
    );
    let findings = std::mem::take(&mut *control.findings.lock().unwrap());
    (findings, outcome.err())
}

/// Kinds and lines of what was found; a fault is a finding, too.
fn found(findings: &[Finding], fault: &Option<Fault>) -> Vec<(String, Vec<u32>)> {
    let listed = findings.iter().map(|f| {
        let mut lines = vec![f.site.ptx_line];
        lines.extend(f.other.as_ref().map(|site| site.ptx_line));
        lines.sort_unstable();
        lines.dedup();
        (f.kind.to_string(), lines)
    });
    listed.chain(fault.iter().map(|f| (f.kind.name().to_string(), vec![f.ptx_line]))).collect()
}

#[test]
fn every_planted_bug_is_found_and_no_look_alike_is_reported() {
    // Without optimisation the engine's frames are large.
    let checked = std::thread::Builder::new().stack_size(64 << 20).spawn(check);
    if let Err(panic) = checked.unwrap().join() {
        std::panic::resume_unwind(panic);
    }
}

fn check() {
    let only = std::env::var("CASE").unwrap_or_default();
    let mut failures = Vec::new();
    let cases = cases();
    for case in cases.iter().filter(|case| case.title.contains(&only)) {
        let (text, guilty) = case.text(true);
        assert!(!guilty.is_empty(), "{}: no line is marked", case.title);
        let (findings, fault) = run(case, &text);
        let seen = found(&findings, &fault);
        if !seen.iter().any(|(kind, lines)| *kind == case.kind && *lines == guilty) {
            failures.push(format!("{}: {} at {guilty:?} not found, but {seen:?} {findings:#?} {fault:?}", case.title, case.kind));
        }
        let worst = findings.iter().map(|f| f.severity).max().unwrap_or_default();
        if worst.name() != case.word("severity", "error") {
            failures.push(format!("{}: {} {findings:#?}", case.title, worst.name()));
        }
        // Lanes that never arrive end in a deadlock, too.
        let follows = |kind: &str| kind == "deadlock" && case.kind == "bad-mask";
        if let Some(other) = seen.iter().find(|(kind, _)| *kind != case.kind && !follows(kind)) {
            failures.push(format!("{}: besides, {other:?} {findings:#?}", case.title));
        }
        if let Some(finding) = findings.iter().find(|f| f.message.is_empty() || f.hint.is_empty()) {
            failures.push(format!("{}: says too little: {finding:?}", case.title));
        }
        let (text, _) = case.text(false);
        let (findings, fault) = run(case, &text);
        let seen = found(&findings, &fault);
        if !seen.is_empty() {
            failures.push(format!("{}: look-alike reported: {seen:?} {findings:#?} {fault:?}", case.title));
        }
    }
    assert!(failures.is_empty(), "{} of {} cases:\n{}", failures.len(), cases.len(), failures.join("\n\n"));
    assert!(!only.is_empty() || cases.len() >= 60, "{} cases", cases.len());
}
