package dev.jlitmus.cli.render.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.cli.Reports;
import dev.jlitmus.cli.Version;
import dev.jlitmus.cli.render.ComparisonReport;
import dev.jlitmus.cli.render.Golden;
import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.cli.render.json.CheckJson;
import dev.jlitmus.cli.render.json.ComparisonJson;
import dev.jlitmus.cli.render.json.JsonLines;
import dev.jlitmus.cli.render.json.RunJson;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MachineFormatsTest {
  private final GithubCommands github = new GithubCommands(Path.of("/repository"));

  @Test
  void aRunHasItsTextInEachFormat() throws IOException {
    same("run.json", new RunJson().render(Reports.run()));
    same("run.jsonl", new JsonLines().render(Reports.run()));
    same("run.junit.xml", new JunitXml().render(Reports.run()));
    same("run.github.txt", github.render(Reports.run()));
    same("run.csv", new CsvTable().render(Reports.run()));
  }

  @Test
  void aCheckHasItsTextInEachFormat() throws IOException {
    same("check.json", new CheckJson().render(Reports.check()));
    same("check.jsonl", new JsonLines().render(Reports.check()));
    same("check.junit.xml", new JunitXml().render(Reports.check()));
    same("check.github.txt", github.render(Reports.check()));
    same("check.csv", new CsvTable().render(Reports.check()));
  }

  @Test
  void aComparisonHasItsTextForPeopleAndForPrograms() throws IOException {
    ComparisonReport report = Reports.comparison();
    same("compare.json", new ComparisonJson().render(report));
    same(
        "compare.txt",
        new ComparisonText(new Palette(false)).render(report.comparison().orElseThrow()));
  }

  @Test
  void aRunThatFailedHasItsTextInEachFormat() throws IOException {
    same("failed.jsonl", new JsonLines().render(Reports.failedRun()));
    same("failed.junit.xml", new JunitXml().render(Reports.failedRun()));
    same("failed.github.txt", github.render(Reports.failedRun()));
    assertThat(new CsvTable().render(Reports.failedRun()).lines()).hasSize(1);
  }

  @Test
  void junitIsValidByTheSchemaOfSurefire() throws Exception {
    for (String document :
        List.of(
            new JunitXml().render(Reports.run()),
            new JunitXml().render(Reports.failedRun()),
            new JunitXml().render(Reports.emptyRun()),
            new JunitXml().render(Reports.check()))) {
      validate(document);
    }
    String wrong = new JunitXml().render(Reports.run()).replace(" classname=", " file=");
    assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
  }

  @Test
  void whatIsReadBackFromJunitIsWhatWasSaid() throws Exception {
    Element suite = parse(new JunitXml().render(Reports.run())).getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("8");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("errors")).isEqualTo("4");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element hostile = (Element) suite.getElementsByTagName("testcase").item(3);
    assertThat(hostile.getAttribute("name"))
        .isEqualTo("a,\"b\"%::x <c>]]>& \\u{0}\\u{1b}[2J\\u{d800}\\u{fffe}");
    assertThat(hostile.getAttribute("classname")).isEqualTo("litmus.mp");
    assertThat(suite.getElementsByTagName("error").item(1).getTextContent())
        .contains("thread dump a,\"b\"%::x\n<c>]]>&\t\\u{0}");
  }

  @Test
  void aWorkflowCommandIsOneLineWhateverItSays() {
    String commands = github.render(Reports.run()) + github.render(Reports.check());
    assertThat(commands.lines())
        .allMatch(line -> line.matches("::(error|warning) (file|title)=[^,:]*(,\\w+=[^,:]*)*::.+"));
    assertThat(commands)
        .contains("file=litmus/100%25%2C bad%3A1.litmus,line=2,col=3,endLine=2,endColumn=4,")
        .contains("title=a%2C\"b\"%25%3A%3Ax%0D%0A<c>");
  }

  @Test
  void pathsOfWorkflowCommandsAreRelativeToTheWorkingFolder() {
    assertThat(new GithubCommands(Path.of("litmus").toAbsolutePath()).render(Reports.check()))
        .contains("file=litmus/mp.litmus,");
    assertThat(new GithubCommands(Path.of("/")).render(Reports.check()))
        .contains("file=litmus/mp.litmus,");
  }

  @Test
  void csvHasTheSameNumberOfFieldsInEachRecordAndGivesTextBack() {
    List<List<String>> records = fields(new CsvTable().render(Reports.run()));
    assertThat(records).hasSizeGreaterThan(10).allSatisfy(record -> assertThat(record).hasSize(18));
    assertThat(records)
        .anySatisfy(record ->
            assertThat(record.get(2))
                .isEqualTo("a,\"b\"%::x\r\n<c>]]>&\t\\u{0}\\u{1b}[2J\\u{d800}\\u{fffe}"));
    assertThat(fields(new CsvTable().render(Reports.check())).getFirst())
        .isEqualTo(records.getFirst());
  }

  /** A reader by the grammar of RFC 4180, section 2. */
  private static List<List<String>> fields(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || text.startsWith("\r\n", i)) {
        record.add(field.toString());
        field.setLength(0);
        if (c != ',') {
          records.add(record);
          record = new ArrayList<>();
          i++;
        }
      } else {
        field.append(c);
      }
    }
    assertThat(record).as("what follows the last line's end").isEmpty();
    return records;
  }

  private static void validate(String document) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(
            Objects.requireNonNull(
                MachineFormatsTest.class.getResource("surefire-test-report.xsd")))
        .newValidator()
        .validate(new StreamSource(new StringReader(document)));
  }

  private static Document parse(String document)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(document)));
  }

  private static void same(String name, String text) throws IOException {
    // As it is on disk: a lone surrogate has no bytes.
    String written = new String(text.getBytes(UTF_8), UTF_8);
    Golden.assertSame("machine/" + name, written.replace(Version.current(), "VERSION"));
  }
}
