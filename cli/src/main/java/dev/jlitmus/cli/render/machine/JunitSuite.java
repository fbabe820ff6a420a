package dev.jlitmus.cli.render.machine;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.Version;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A {@code testsuite} of JUnit's XML: the order of elements is that of Surefire's schema. */
record JunitSuite(
    String name,
    Duration time,
    ExitCode exit,
    Map<String, String> properties,
    List<TestCase> cases) {

  String text() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML cannot be written to memory", impossible);
    }
    return text.append('\n').toString();
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    open(xml, "", "testsuite");
    long errors = cases.stream().filter(each -> each.error().isPresent()).count();
    long failures =
        cases.stream().filter(each -> each.error().isEmpty() && !each.failures().isEmpty()).count();
    long skipped = cases.stream().filter(each -> each.skipped().isPresent()).count();
    attribute(xml, "name", name);
    attribute(xml, "time", seconds(time));
    attribute(xml, "tests", Integer.toString(cases.size()));
    attribute(xml, "errors", Long.toString(errors));
    attribute(xml, "skipped", Long.toString(skipped));
    attribute(xml, "failures", Long.toString(failures));
    writeProperties(xml);
    for (TestCase each : cases) {
      write(xml, each);
    }
    close(xml, "");
  }

  private void writeProperties(XMLStreamWriter xml) throws XMLStreamException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("jlitmus", Version.current());
    all.put("exit", exit.name().toLowerCase(Locale.ROOT));
    all.putAll(properties);
    open(xml, "  ", "properties");
    for (Map.Entry<String, String> property : all.entrySet()) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("property");
      attribute(xml, "name", property.getKey());
      attribute(xml, "value", property.getValue());
    }
    close(xml, "  ");
  }

  private static void write(XMLStreamWriter xml, TestCase test) throws XMLStreamException {
    open(xml, "  ", "testcase");
    attribute(xml, "name", test.name());
    attribute(xml, "classname", test.className());
    attribute(xml, "time", seconds(test.time()));
    for (TestCase.Fault failure : test.failures()) {
      write(xml, "failure", failure);
    }
    if (test.skipped().isPresent()) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", test.skipped().get());
    }
    if (test.error().isPresent()) {
      write(xml, "error", test.error().get());
    }
    close(xml, "  ");
  }

  private static void write(XMLStreamWriter xml, String element, TestCase.Fault fault)
      throws XMLStreamException {
    open(xml, "    ", element);
    attribute(xml, "message", fault.message());
    attribute(xml, "type", fault.type());
    xml.writeCharacters(CleanText.of(fault.text().strip()));
    xml.writeEndElement();
  }

  private static void open(XMLStreamWriter xml, String indent, String element)
      throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
    xml.writeStartElement(element);
  }

  private static void close(XMLStreamWriter xml, String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
    xml.writeEndElement();
  }

  /** On one line: a parser makes a blank of a line's end in an attribute anyway. */
  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, CleanText.of(value.replaceAll("\\s+", " ").strip()));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }
}
