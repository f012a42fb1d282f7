//! Versions, aliases, linkage and attributes: accepted and refused as ptxas does, and executed.

mod common;
use common::*;
use tilewright_vgpu::*;

fn head(version: &str, target: &str, text: &str) -> String {
    format!(".version {version}\n.target {target}\n.address_size 64\n{text}\n")
}

const KERNEL: &str = ".visible .entry k() { ret; }";

#[test]
fn versions() {
    let gpu = Gpu::of(Arch::Sm90a);
    for (version, target) in [("6.5", "sm_70"), ("7.8", "sm_80"), ("8.8", "sm_80"), ("9.0", "sm_80"), ("4.3", "sm_50"), ("3.2", "sm_30")] {
        gpu.load(&head(version, target, KERNEL));
    }
    // Of compilers to come.
    for version in ["9.1", "9.5", "9.9"] {
        gpu.load(&head(version, "sm_80", KERNEL));
    }
    for version in ["8.9", "7.9", "6.6", "5.2", "4.4", "3.3", "2.4", "1.6", "0.5"] {
        assert!(gpu.refuse(&head(version, "sm_10", KERNEL)).to_string().contains(&format!("there is no PTX {version}")));
    }
    for version in ["10.0", "8.30", "8"] {
        gpu.refuse(&head(version, "sm_80", KERNEL));
    }
}

const F: &str = ".visible .func (.param .b32 r) f(.param .b32 p) { .reg .b32 %r<3>; ld.param.b32 %r1, [p]; add.u32 %r2, %r1, 100; st.param.b32 [r], %r2; ret; }";
const G: &str = ".visible .func (.param .b32 r) g(.param .b32 p);";

#[test]
fn aliases_call_what_they_name() {
    let gpu = Gpu::new();
    let code = ".visible .entry k(.param .u64 p0) { .reg .b32 %r<8>; .reg .b64 %rd<4>; ld.param.u64 %rd1, [p0];
        { .param .b32 a; .param .b32 b; st.param.b32 [a], 5; call (b), g, (a); ld.param.b32 %r1, [b]; }
        { .param .b32 a; .param .b32 b; st.param.b32 [a], 6; call (b), h, (a); ld.param.b32 %r2, [b]; }
        mov.u64 %rd2, g; mov.u64 %rd3, f; P: .callprototype (.param .b32 _) _ (.param .b32 _);
        { .param .b32 a; .param .b32 b; st.param.b32 [a], 7; call (b), %rd2, (a), P; ld.param.b32 %r3, [b]; }
        st.global.u32 [%rd1], %r1; st.global.u32 [%rd1+4], %r2; st.global.u32 [%rd1+8], %r3; ret; }";
    let h = G.replace(" g(", " h(");
    let module = gpu.load(&head("8.4", "sm_80", &format!("{F}\n{G}\n{h}\n.alias g, f;\n.alias h, g;\n{code}")));
    let out = gpu.buffer(&[0u32; 3]);
    gpu.launch(&module, [1; 3], [1, 1, 1], &[out]).unwrap();
    assert_eq!(gpu.read::<u32>(out, 3), [105, 106, 107]);
}

#[test]
fn aliases_are_checked() {
    let gpu = Gpu::new();
    // A body may follow, if the function is declared.
    gpu.load(&head("8.4", "sm_80", &format!("{}\n{G}\n.alias g, f;\n{F}\n{KERNEL}", G.replace(" g(", " f("))));
    for (version, text, why) in [
        ("6.2", format!("{F}\n{G}\n.alias g, f;\n{KERNEL}"), "needs .version 6.3"),
        ("8.4", format!("{G}\n.alias g, f;\n{F}\n{KERNEL}"), "'f' is not a function declared above"),
        ("8.4", format!("{F}\n.alias g, f;\n{KERNEL}"), "'g' is not a function declared above"),
        ("8.4", format!("{F}\n{}\n.alias g, f;\n{KERNEL}", G.replace(".b32 p", ".b64 p")), "differ in their parameters"),
        ("8.4", format!("{}\n{G}\n.alias g, f;\n{KERNEL}", F.replace(".visible", ".weak")), "'.weak'"),
        ("8.4", format!("{KERNEL}\n.visible .func g();\n.alias g, k;"), "kernel"),
        ("8.4", format!("{F}\n{}\n.alias g, f;\n{KERNEL}", F.replace(" f(", " g(")), "'g' is defined already"),
        ("8.4", format!("{}\n{G}\n.alias g, f;\n{KERNEL}", G.replace(" g(", " f(")), "defined nowhere"),
    ] {
        let target = if version == "6.2" { "sm_70" } else { "sm_80" };
        let error = gpu.refuse(&head(version, target, &text)).to_string();
        assert!(error.contains(why), "{error}\n{text}");
    }
}

#[test]
fn common_and_managed_variables() {
    let gpu = Gpu::new();
    for text in [
        ".common .global .align 4 .b32 c[4];",
        ".common .global .align 4 .b32 c = 4;",
        ".visible .global .attribute(.managed) .align 4 .b32 c = 5;",
    ] {
        gpu.load(&head("8.4", "sm_80", &format!("{text}\n{KERNEL}")));
    }
    gpu.load(&head("8.4", "sm_80", ".visible .entry k() { .global .attribute(.managed) .b32 c; ret; }"));
    for (text, why) in [
        (".common .shared .align 4 .b32 c;", "'.common' variables are in '.global'"),
        (".common .const .align 4 .b32 c;", "'.common' variables are in '.global'"),
        (".common .func f() { ret; }", "'.common' is for variables"),
        (".const .attribute(.managed) .b32 c;", "'.managed' variables are in '.global'"),
        (".shared .attribute(.managed) .b32 c;", "'.managed' variables are in '.global'"),
        (".visible .func f(.param .attribute(.managed) .b32 p) { ret; }", "'.managed' variables are in '.global'"),
        (".global .attribute(.foo) .b32 c;", "'.managed'"),
        (".global .attribute(.unified(1,2)) .b32 c;", "'.attribute(.unified)'"),
    ] {
        let error = gpu.refuse(&head("8.4", "sm_80", &format!("{text}\n{KERNEL}"))).to_string();
        assert!(error.contains(why), "{error}\n{text}");
    }
}

#[test]
fn functions_that_do_not_return() {
    let gpu = Gpu::new();
    let prototype = |returns: &str, z: &str| format!(".visible .entry k(.param .b64 p) {{ .reg .b64 %d<2>; .param .b32 z; ld.param.b64 %d1, [p]; P: .callprototype {returns} _ () .noreturn; call {z} %d1, (), P; ret; }}");
    for text in [format!(".visible .func f() .noreturn {{ exit; }}\n{KERNEL}"), prototype("", "")] {
        gpu.load(&head("8.4", "sm_80", &text));
    }
    for (version, text) in [
        ("8.4", ".visible .entry k() .noreturn { exit; }".to_string()),
        ("8.4", format!(".visible .func (.param .b32 x) f() .noreturn {{ exit; }}\n{KERNEL}")),
        ("6.3", format!(".visible .func f() .noreturn {{ exit; }}\n{KERNEL}")),
        ("8.4", prototype("(.param .b32 _)", "(z),")),
    ] {
        let target = if version == "6.3" { "sm_70" } else { "sm_80" };
        let error = gpu.refuse(&head(version, target, &text)).to_string();
        assert!(error.contains("'.noreturn'"), "{error}\n{text}");
    }
}

#[test]
fn unified_addresses() {
    let gpu = Gpu::new();
    let source = gpu.buffer(&[11u32, 22]);
    let words = gpu.words("ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.global.b32 %r1, [%rd2].unified; ld.b32 %r2, [%rd2+4].unified; st.global.b32 [%rd1], %r1; st.global.b32 [%rd1+4], %r2; atom.global.add.u32 %r3, [%rd1].unified, 1;", 1, 2, &[source]);
    assert_eq!(words, [12, 22]);
    for code in [
        "st.global.b32 [%rd1].unified, %r1;", "ld.const.b32 %r1, [%rd1].unified;", "ld.local.b32 %r1, [%rd1].unified;",
        ".shared .b32 s; ld.shared.b32 %r1, [s].unified;", "prefetch.global.L1 [%rd1].unified;", "red.global.add.u32 [%rd1].unified, 1;",
    ] {
        let error = gpu.refuse(&kernel(0, code)).to_string();
        assert!(error.contains("'.unified' is not for this"), "{error}\n{code}");
    }
    gpu.refuse(&kernel(0, "ld.global.unified.b32 %r1, [%rd1];"));
}
