//! What the driver tells about launches and faults, as JSON: for the files the environment names and for our addon.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use serde_json::{Map, Value, json};
use tilewright_vgpu::{ConflictSample, Counters, Fault, FaultKind, Finding, LineCount, Site};

use crate::error::Code;

/// The code NVIDIA's driver gives for a fault of this kind.
pub fn code_of(kind: FaultKind) -> Code {
    match kind {
        FaultKind::OutOfBounds | FaultKind::UseAfterFree => Code::ILLEGAL_ADDRESS,
        FaultKind::Misaligned => Code::MISALIGNED_ADDRESS,
        FaultKind::InvalidSpace => Code::INVALID_ADDRESS_SPACE,
        FaultKind::StackOverflow => Code::HARDWARE_STACK_ERROR,
        FaultKind::Timeout | FaultKind::Deadlock => Code::LAUNCH_TIMEOUT,
        FaultKind::Assert => Code::ASSERT,
        FaultKind::InvalidLaunch => Code::INVALID_VALUE,
        FaultKind::InvalidTensorMap => Code::ILLEGAL_INSTRUCTION,
        FaultKind::OutOfMemory => Code::OUT_OF_MEMORY,
        _ => Code::LAUNCH_FAILED,
    }
}

/// The compute-sanitizer tool that a kind of finding belongs to. Its memcheck tells of exceptions and failing calls, too.
fn tool_of(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::OutOfBounds
        | FaultKind::UseAfterFree
        | FaultKind::Misaligned
        | FaultKind::InvalidSpace
        | FaultKind::StackOverflow
        | FaultKind::Trap
        | FaultKind::Assert
        | FaultKind::InvalidLaunch
        | FaultKind::InvalidTensorMap
        | FaultKind::OutOfMemory => "memcheck",
        _ => "synccheck",
    }
}

/// A fault in the form of `TILEWRIGHT_VGPU_REPORT`.
pub fn finding(fault: &Fault) -> Value {
    json!({
        "tool": tool_of(fault.kind),
        "kind": fault.kind.name(),
        "severity": "error",
        "kernel": fault.kernel,
        "ptx_line": fault.ptx_line,
        "source": fault.source.as_ref().map(|(file, line)| format!("{file}:{line}")),
        "space": fault.space,
        "block": fault.block,
        "thread": fault.thread,
        "address": format!("{:#x}", fault.address),
        "bytes": fault.bytes,
        "other": null,
        "message": fault.message,
        "hint": fault.hint,
        "count": 1,
    })
}

fn site(site: &Site) -> Value {
    json!({
        "ptx_line": site.ptx_line,
        "source": site.source.as_ref().map(|(file, line)| format!("{file}:{line}")),
        "space": site.space,
        "block": site.block,
        "thread": site.thread,
        "address": format!("{:#x}", site.address),
        "bytes": site.bytes,
    })
}

/// What a sanitizer found, in the same form.
pub fn sanitizer_finding(finding: &Finding) -> Value {
    let mut value = site(&finding.site);
    value["tool"] = finding.tool.into();
    value["kind"] = finding.kind.into();
    value["severity"] = finding.severity.name().into();
    value["kernel"] = finding.kernel.as_str().into();
    value["other"] = finding.other.as_ref().map(site).into();
    value["message"] = finding.message.as_str().into();
    value["hint"] = finding.hint.as_str().into();
    value["count"] = finding.count.into();
    value
}

/// Counters as one flat object of numbers; matrix operations are in it by their shapes' names.
pub fn counters(counters: &Counters) -> Value {
    let named = counters.iter().map(|(name, count)| (name.to_string(), count.into()));
    let shapes = counters.mma.iter().map(|(shape, count)| (shape.clone(), (*count).into()));
    Value::Object(named.chain(shapes).collect::<Map<String, Value>>())
}

/// Counts by line of the text: one flat object a line, in order.
pub fn lines(lines: &[LineCount]) -> Value {
    let object = |line: &LineCount| {
        let mut object = json!({ "ptx_line": line.ptx_line, "class": line.class });
        if let Some((file, number)) = &line.source {
            object["file"] = file.as_str().into();
            object["line"] = (*number).into();
        }
        for (name, count) in line.count.iter() {
            object[name] = count.into();
        }
        if let Some(ConflictSample { block, bytes, lanes, offsets }) = &line.conflict {
            object["conflict"] = json!({ "block": block, "bytes": bytes, "lanes": lanes, "offsets": offsets });
        }
        object
    };
    lines.iter().map(object).collect()
}

/// Appends one line to a report file. A file that cannot be written is said once per write on stderr: the launch itself is fine.
pub fn append(file: &Path, value: &Value) {
    let line = format!("{value}\n");
    let written = OpenOptions::new().create(true).append(true).open(file).and_then(|mut f| f.write_all(line.as_bytes()));
    if let Err(why) = written {
        eprintln!("tilewright virtual GPU: cannot append to {}: {why}", file.display());
    }
}
