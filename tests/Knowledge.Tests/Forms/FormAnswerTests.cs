using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>The forms that are shipped, against the readers that take their answers.</summary>
public sealed class FormAnswerTests
{
    private static IEnumerable<(string Form, FieldDefinition Field)> Fields =>
        ShippedContent.Knowledge.Forms.Values.SelectMany(f => f.Fields.SelectMany(x => x.Members.Append(x)).Select(x => (f.Service, x)));

    [Fact]
    public void Every_choice_of_every_form_is_read_from_each_of_its_words() => Complaints.None(
        from f in Fields
        from choice in f.Field.Choices
        from text in choice.Cues.Append(choice.Label).Append(choice.Value).Distinct()
        let reading = Readers.Read(f.Field, text)
        where reading.Fate != ReadingFate.Value || reading.Value != choice.Value
        select $"{f.Form} {f.Field.Id}: '{text}' gives {Readers.Show(reading)}, not '{choice.Value}'");

    [Fact]
    public void Every_example_of_every_form_is_an_answer_that_is_taken() => Complaints.None(
        from f in Fields
        where f.Field.Example is not null && f.Field.Type is not (FieldType.Files or FieldType.Group)
        let reading = Readers.Read(f.Field, f.Field.Example!)
        where reading.Fate != ReadingFate.Value
        select $"{f.Form} {f.Field.Id}: '{f.Field.Example}' gives {Readers.Show(reading)}");

    [Fact]
    public void Every_default_from_a_list_stands_in_that_list() => Complaints.None(
        from f in Fields
        where f.Field is { List: not null, Default: not null } && ShippedContent.Knowledge.Lists.Of(f.Field).All(c => c.Value != f.Field.Default)
        select $"{f.Form} {f.Field.Id}: '{f.Field.Default}'");
}
