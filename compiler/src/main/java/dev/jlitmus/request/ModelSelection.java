package dev.jlitmus.request;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.cat.Models;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.ModelName;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memory models that the user asks for, loaded.
 *
 * @param models in the order in which they were named, each once
 * @param files of models that are not shipped, with what is wrong with them
 * @param problems what names no model and what cannot be read, a sentence each
 * @param names as the user gave them
 */
public record ModelSelection(
    List<CatModel> models, List<CheckedFile> files, List<String> problems, List<String> names) {

  private static final String SUFFIX = ".cat";

  public ModelSelection {
    models = List.copyOf(models);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    names = List.copyOf(names);
  }

  /**
   * Loads models.
   *
   * @param names of shipped models, or paths of {@code .cat} files
   */
  public static ModelSelection load(List<String> names) {
    List<CatModel> models = new ArrayList<>();
    List<CheckedFile> files = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : names.stream().distinct().toList()) {
      String base = CatModel.baseName(name);
      if (base.endsWith(SUFFIX)) {
        try {
          Path path = Path.of(base);
          SourceFile file = read(path);
          Diagnostics diagnostics = new Diagnostics();
          CatModel.load(file, included -> neighbour(path, included), diagnostics)
              .map(model -> base.equals(name) ? model : model.tearing())
              .ifPresent(models::add);
          files.add(
              new CheckedFile(file, List.of(), diagnostics.sorted(), diagnostics.beyondLimit()));
        } catch (NoSuchFileException e) {
          problems.add("model %s does not exist".formatted(name));
        } catch (IOException e) {
          problems.add("cannot read model %s (%s)".formatted(name, e.getMessage()));
        }
      } else {
        Models.find(name)
            .ifPresentOrElse(
                models::add,
                () ->
                    problems.add(
                        "there is no model '%s'; %s"
                            .formatted(
                                name,
                                Spelling.question(name, Models.names())
                                    .orElseGet(() ->
                                        "there are %s, and any FILE.cat"
                                            .formatted(String.join(", ", Models.names()))))));
      }
    }
    return new ModelSelection(models, files, problems, names);
  }

  private static Optional<SourceFile> neighbour(Path model, String included) {
    try {
      Path path = model.resolveSibling(included);
      return Files.isRegularFile(path) ? Optional.of(read(path)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static SourceFile read(Path path) throws IOException {
    return new SourceFile(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
  }

  /** Whether all could be loaded. */
  public boolean isComplete() {
    return problems.isEmpty() && files.stream().noneMatch(CheckedFile::hasErrors);
  }

  /** What a test is judged by: the models that it names, then those asked for. */
  public List<CatModel> of(LitmusTest test) {
    Map<String, CatModel> all = new LinkedHashMap<>();
    test.models().stream().map(ModelName::name).forEach(name -> all.put(name, Models.named(name)));
    models.forEach(model -> all.putIfAbsent(model.name(), model));
    return all.isEmpty() ? List.of(Models.named("java")) : List.copyOf(all.values());
  }
}
