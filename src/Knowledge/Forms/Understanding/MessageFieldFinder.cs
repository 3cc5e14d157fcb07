using System.Runtime.CompilerServices;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>
/// Finds which fields a message gives values for: "bé tên Nguyễn Minh An sinh 5/10, mẹ là Trần Thị Lan". A value goes to the field
/// whose person and kind are named beside it; one that fits several fields alike goes to none, and is asked for in its turn.
/// </summary>
public sealed class MessageFieldFinder
{
    private const string GenderAspect = "gender";
    private const int RoleFits = 3;
    private const int AspectFits = 3;
    private const int CueFits = 4;
    private const int UsualAspect = 2;
    private const int Asked = 2;
    private const int Open = 1;

    /// <summary>From here on a value belongs to a field.</summary>
    private const int Enough = 5;

    /// <summary>The same, where no other field takes such a value.</summary>
    private const int EnoughAlone = 3;

    private readonly FormLexicon _lexicon;
    private readonly ValueMentionFinder _values;
    private readonly Dictionary<FieldDefinition, CuePhraseIndex<string>> _cues = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FieldDefinition, CuePhraseIndex<FieldChoice>> _choices = new(ReferenceEqualityComparer.Instance);
    private readonly ConditionalWeakTable<AnalyzedText, ReadMessage> _read = [];
    private readonly Dictionary<FieldDefinition, HashSet<string>> _asked = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _gate = new();

    /// <summary>Creates a finder.</summary>
    public MessageFieldFinder(FormLexicon lexicon, UnitGazetteer gazetteer)
    {
        _lexicon = lexicon;
        _values = new ValueMentionFinder(gazetteer);
    }

    /// <summary>The fields that a message gives values for.</summary>
    /// <param name="text">The message.</param>
    /// <param name="fields">The fields of the form that it may speak of.</param>
    /// <param name="today">Today in Vietnam.</param>
    /// <param name="corrects">Whether it corrects what was answered: then a choice that is named may be one of an answered field.</param>
    public IReadOnlyList<FieldMention> Find(AnalyzedText text, IReadOnlyList<OpenField> fields, DateOnly today, bool corrects = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        var (values, allRoles, aspects) = _read.GetValue(text, t => Read(t, today));
        var roles = allRoles.Where(r => fields.Any(f => f.Field.About == r.Id)).ToList();
        var taken = new Dictionary<string, (FieldMention Mention, int Score)>(StringComparer.Ordinal);
        var from = 0;
        foreach (var value in values)
        {
            var window = new Window(from, value, roles, aspects, text) { Whom = fields.FirstOrDefault(f => f.IsAsked)?.Field.About };
            if (Best(window, fields, corrects) is { } best && (!taken.TryGetValue(best.Field.Key, out var held) || held.Score < best.Score))
            {
                taken[best.Field.Key] = (new FieldMention(best.Field, value.Text, window.IsNamed(best.Field, this)), best.Score);
            }

            from = value.End;
        }

        foreach (var chosen in Chosen(text, fields, values, roles, corrects).Where(c => !taken.ContainsKey(c.Open.Key)))
        {
            taken[chosen.Open.Key] = (chosen, Enough);
        }

        return [.. taken.Values.Select(t => t.Mention)];
    }

    // What a message holds does not hang on the form; it is looked at several times in a turn.
    private ReadMessage Read(AnalyzedText text, DateOnly today)
    {
        var values = _values.Find(text.Normal, today);
        return new ReadMessage(values, CuePlaces.Of(text, _lexicon.Roles.Find(text.Terms), values), CuePlaces.Of(text, _lexicon.Aspects.Find(text.Terms), values));
    }

    private (OpenField Field, int Score)? Best(Window window, IReadOnlyList<OpenField> fields, bool corrects)
    {
        (OpenField Field, int Score)? best = null;
        var isShared = false;
        var rivals = fields.Where(f => window.Value.Types.Contains(f.Field.Type) && f.Field.Fill == FieldFill.Citizen).ToArray();
        foreach (var field in rivals)
        {
            var score = Score(window, field, rivals);
            if (best is null || score > best.Value.Score)
            {
                (best, isShared) = ((field, score), false);
            }
            else if (score == best.Value.Score)
            {
                isShared = true;
            }
        }

        return best is { } found && !isShared && found.Score >= (IsOnlyOne(window, found.Field, fields) || (corrects && window.IsNamed(found.Field, this)) ? EnoughAlone : Enough) ? found : null;
    }

    // The only open field of its kind needs no name beside the value.
    private static bool IsOnlyOne(Window window, OpenField best, IReadOnlyList<OpenField> fields) =>
        !best.IsAnswered && window.Role is null && fields.Count(f => f.Field.Type == best.Field.Type && f.Field.Fill == FieldFill.Citizen) == 1;

    // The rivals are all fields that take such a value.
    private int Score(Window window, OpenField open, IReadOnlyList<OpenField> rivals)
    {
        var field = open.Field;
        var hasCue = CuesStandIn(window, field);
        var score = (open.IsAsked ? Asked : 0) + (open.IsAnswered ? 0 : Open);
        if (window.Role is { } role)
        {
            // A person of whom no such thing is asked was named for another value: "tên bé là An, số điện thoại 09…".
            score += field.About == role ? RoleFits : field.About is null || !rivals.Any(r => r.Field.About == role) ? 0 : -RoleFits;
        }
        else if (open.IsAsked || (field.About is { } about && about == window.Whom))
        {
            // Where nobody is named, all that is said is about the person that was asked about.
            score += Asked;
        }

        // Whoever is asked for a telephone number and says "số điện thoại là …" means this one, whatever it is in the form.
        var aspect = window.Aspects.Contains(field.Aspect ?? "", StringComparer.Ordinal) || (open.IsAsked && window.Aspects.Any(AspectsOf(field).Contains));
        var isForeign = !hasCue && window.Aspects.Count > 0 && (field.Aspect is { } own ? window.IsForeign(own) : rivals.Any(r => window.Aspects.Contains(r.Field.Aspect ?? "", StringComparer.Ordinal)));
        isForeign |= !hasCue && rivals.Any(r => r != open && CuesStandIn(window, r.Field));
        score += aspect ? AspectFits : isForeign ? -AspectFits : 0;
        score += field.Aspect is not null && field.Aspect == window.Value.Aspect ? UsualAspect : 0;
        score += hasCue ? CueFits : 0;
        return score;
    }

    internal bool CuesStandIn(Window window, FieldDefinition field) =>
        field.Cues.Count > 0 && CuePlaces.Of(window.Text, CuesOf(field).Find(window.Text.Terms)).Any(c => c.Start >= window.From && c.Start < window.Value.End);

    // A choice that is named by words of its own, outside of any other value.
    private IEnumerable<FieldMention> Chosen(AnalyzedText text, IReadOnlyList<OpenField> fields, IReadOnlyList<ValueMention> values, List<PlacedCue> roles, bool corrects)
    {
        foreach (var open in fields.Where(f => f.Field is { Type: FieldType.Choice, Fill: FieldFill.Citizen } && !f.IsAsked && (corrects || !f.IsAnswered)))
        {
            var hits = ChoicesOf(open.Field).Find(text.Terms)
                .Where(h => text.Tokens[text.Terms[h.At].Source].Start is var start && values.All(v => start < v.Start || start >= v.End))
                .Select(h => h.Value)
                .Distinct()
                .Take(2)
                .ToArray();
            if (hits.Length == 1 && (open.Field.About is null || roles.Count == 0 || roles.Any(r => r.Id == open.Field.About)))
            {
                yield return new FieldMention(open, hits[0].Label, true);
            }
        }
    }

    // One short word ("nam", "con") says too much; two say what is meant. A sex is told by words for the person ("bé gái").
    private IEnumerable<CuePhrase> ChoiceWords(FieldChoice choice, FieldDefinition field) =>
        field.Aspect == GenderAspect ? _lexicon.Genders.GetValueOrDefault(choice.Value) ?? [] : choice.Cues.Append(choice.Label).Select(CuePhrase.Of).Where(p => p.Length >= 2);

    private CuePhraseIndex<FieldChoice> ChoicesOf(FieldDefinition field)
    {
        lock (_gate)
        {
            if (!_choices.TryGetValue(field, out var index))
            {
                _choices[field] = index = new CuePhraseIndex<FieldChoice>(field.Choices.SelectMany(c => ChoiceWords(c, field).Select(w => (w, c))));
            }

            return index;
        }
    }

    // What the question itself calls its answer.
    private HashSet<string> AspectsOf(FieldDefinition field)
    {
        lock (_gate)
        {
            if (!_asked.TryGetValue(field, out var aspects))
            {
                _asked[field] = aspects = _lexicon.Aspects.Find(CorrectionWords.Analyze(field.Question).Terms).Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
            }

            return aspects;
        }
    }

    private CuePhraseIndex<string> CuesOf(FieldDefinition field)
    {
        lock (_gate)
        {
            if (!_cues.TryGetValue(field, out var index))
            {
                _cues[field] = index = new CuePhraseIndex<string>(field.Cues.Select(c => (CuePhrase.Of(c), field.Id)));
            }

            return index;
        }
    }

    private sealed record ReadMessage(IReadOnlyList<ValueMention> Values, List<PlacedCue> Roles, List<PlacedCue> Aspects);

    /// <summary>The words around one value: from the value before it, up to itself.</summary>
    internal sealed class Window
    {
        public Window(int from, ValueMention value, List<PlacedCue> roles, List<PlacedCue> aspects, AnalyzedText text)
        {
            From = from;
            Value = value;
            Text = text;
            // The person named last before the value; a value of the next field may still be theirs.
            Role = roles.LastOrDefault(r => r.Start < value.Start || (r.Start >= value.Start && r.End <= value.End)) is { Id: { } id } ? id : null;
            Aspects = [.. aspects.Where(a => a.Start >= from && a.Start < value.End).Select(a => a.Id)];
        }

        public int From { get; }

        public ValueMention Value { get; }

        public AnalyzedText Text { get; }

        public string? Role { get; }

        /// <summary>Whom the open question is about; null for nobody.</summary>
        public string? Whom { get; init; }

        public IReadOnlyList<string> Aspects { get; }

        /// <summary>Whether the words before the value name another thing than this one.</summary>
        public bool IsForeign(string aspect) => !Aspects.Contains(aspect, StringComparer.Ordinal);

        public bool IsNamed(OpenField open, MessageFieldFinder finder) =>
            (open.Field.About is not null && open.Field.About == Role)
            || (open.Field.Aspect is not null && Aspects.Contains(open.Field.Aspect, StringComparer.Ordinal))
            || finder.CuesStandIn(this, open.Field);
    }
}
