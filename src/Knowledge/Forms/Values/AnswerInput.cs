using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>A message as the readers of answers see it.</summary>
/// <param name="Field">The field that was asked.</param>
/// <param name="Text">The message in normal form.</param>
/// <param name="Tokens">Its words as written.</param>
/// <param name="Terms">Its words as they are compared.</param>
/// <param name="Today">Today in Vietnam.</param>
internal sealed record AnswerInput(FieldDefinition Field, string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Term> Terms, DateOnly Today)
{
    public static AnswerInput Of(FieldDefinition field, string text, DateOnly today)
    {
        // One line, and no longer than an answer ever is.
        var normal = NormalForm.Of(text.Length > TextAnalyzer.LongestText ? text[..TextAnalyzer.LongestText] : text).Replace('\n', ' ').Trim();
        var tokens = Tokenizer.Split(normal);
        return new AnswerInput(field, normal, tokens, new AnalyzedText(normal, tokens, []).Written(), today);
    }

    /// <summary>Whether anything in it can be read at all.</summary>
    public bool HasWords => Tokens.Count > 0;

    /// <summary>The same question with other words.</summary>
    public AnswerInput With(string text) => Of(Field, text, Today);
}
