package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;
import static dev.jlitmus.cli.render.json.JsonFields.lower;

import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.doctor.Canary;
import dev.jlitmus.cli.doctor.Examination;
import dev.jlitmus.cli.doctor.Point;
import dev.jlitmus.machine.InstalledJvm;
import dev.jlitmus.machine.Machine;
import java.util.Map;

/** An examination of the machine as one JSON document. */
public final class DoctorJson {

  public String render(Examination examination) {
    Machine machine = examination.machine();
    Map<String, Object> document =
        fields(
            "schemaVersion", JsonText.SCHEMA_VERSION,
            "command", "doctor",
            "version", Version.current(),
            "jcstress", Version.jcstress(),
            "exitCode", examination.exit().code(),
            "exit", lower(examination.exit()),
            "points", examination.all().stream().map(DoctorJson::point).toList(),
            "jvms", machine.jvms().stream().map(DoctorJson::jvm).toList(),
            "cpu", machine.processors().title(),
            "cpus", machine.processors().available(),
            "cpusOnline", machine.processors().online(),
            "affinity", machine.processors().affinity(),
            "load", machine.processors().load(),
            "memoryBytes", machine.memory().total(),
            "memoryFreeBytes", machine.memory().free(),
            "clock", machine.clock().source(),
            "clockStepNanos", machine.clock().stepNanos());
    examination.canary().ifPresent(canary -> document.put("canary", canary(canary)));
    return JsonText.document(document);
  }

  private static Map<String, Object> point(Point point) {
    return fields(
        "state", lower(point.state()),
        "name", point.name(),
        "found", point.found(),
        "remedy", point.remedy());
  }

  private static Map<String, Object> jvm(InstalledJvm jvm) {
    return fields(
        "home", jvm.home().toString(),
        "title", jvm.title(),
        "compiler", jvm.compiler(),
        "current", jvm.current(),
        "refused", jvm.refused());
  }

  private static Map<String, Object> canary(Canary canary) {
    return fields("samples", canary.samples(), "seen", canary.seen());
  }
}
