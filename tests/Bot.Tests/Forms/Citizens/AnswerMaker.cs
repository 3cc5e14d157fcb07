using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Makes answers from what a field is: its type, its choices, and whom it is about. Whether one is fit is judged elsewhere.</summary>
internal sealed class AnswerMaker(Random random, DateOnly today, ChoiceListBook lists)
{
    private static readonly string[] Units = ["dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy"];

    private readonly Place _home = Place.OfHanoi[random.Next(Place.OfHanoi.Count)];

    /// <summary>One answer that may be meant.</summary>
    public Meant Make(FieldDefinition field, Person person) => field.Type switch
    {
        FieldType.PersonName => Same(field.Aspect switch { "surname" => person.Surname, "given_name" => person.Given, _ => person.Name }),
        FieldType.Date => Date(field.Aspect == "birth_date" ? person.Birth : Day()),
        FieldType.Month => new Meant(Day().ToString("yyyy-MM", CultureInfo.InvariantCulture), ""),
        FieldType.Time => Time(),
        FieldType.YesNo => random.Next(2) == 0 ? new Meant("true", "có") : new Meant("false", "không"),
        FieldType.Choice or FieldType.Choices => Choice(field, person),
        FieldType.Number => Number(field, person),
        FieldType.Money => Money(),
        FieldType.CitizenId => Same(person.Id),
        FieldType.OldId => Same($"0{random.Next(10, 40)}{random.Next(100_000, 999_999)}"),
        FieldType.Passport => Same($"{(random.Next(2) == 0 ? 'B' : 'C')}{random.Next(1_000_000, 9_999_999)}"),
        FieldType.Phone => new Meant("+84" + person.Phone[1..], person.Phone),
        FieldType.Email => Same(person.Email),
        FieldType.Address => Address(person),
        FieldType.AdminUnit => Unit(),
        FieldType.TaxCode => Same(person.Id),
        FieldType.Plate => Plate(),
        FieldType.Code => Code(field),
        FieldType.Files => new Meant("anh-1.jpg", "[ảnh]"),
        _ => Text(field, person),
    };

    /// <summary>A day: most are near, some are long ago.</summary>
    public DateOnly Day() => random.Next(8) switch
    {
        0 or 1 => today.AddDays(random.Next(0, 40)),
        2 => today.AddDays(random.Next(40, 720)),
        3 or 4 => today.AddDays(-random.Next(1, 50)),
        5 => today.AddDays(-random.Next(50, 800)),
        _ => today.AddDays(-random.Next(800, 9000)),
    };

    private static Meant Same(string text) => new(text, text);

    private Meant Date(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString(Units[random.Next(Units.Length)], CultureInfo.InvariantCulture));

    private Meant Time()
    {
        var time = new TimeOnly(random.Next(0, 24), random.Next(0, 4) * 15);
        return Same(time.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private Meant Choice(FieldDefinition field, Person person)
    {
        var choices = field.Choices.Count > 0 ? field.Choices : lists.Of(field);
        if (field.Aspect == "gender" && choices.FirstOrDefault(c => c.Value.Equals(person.IsMale ? "Nam" : "Nữ", StringComparison.OrdinalIgnoreCase)) is { } own)
        {
            return new Meant(own.Value, own.Label);
        }

        // Of a long list, most people are the first; anybody may be another.
        var chosen = field.Choices.Count == 0 && random.Next(3) > 0 ? choices[0] : choices[random.Next(choices.Count)];
        return new Meant(chosen.Value, chosen.Label);
    }

    private Meant Number(FieldDefinition field, Person person)
    {
        if (field.Aspect == "birth_year")
        {
            return Same(person.Birth.Year.ToString(CultureInfo.InvariantCulture));
        }

        decimal Limit(CheckKind kind, decimal otherwise) =>
            field.Checks.FirstOrDefault(c => c.Kind == kind) is { } check ? decimal.Parse(check.Argument, CultureInfo.InvariantCulture) : otherwise;
        var least = (int)Math.Ceiling(Limit(CheckKind.Least, 1));
        var most = (int)Limit(CheckKind.Most, least + (random.Next(3) == 0 ? 500 : 20));
        return Same(random.Next(Math.Max(0, least), most + 1).ToString(CultureInfo.InvariantCulture));
    }

    private Meant Money()
    {
        var amount = random.Next(2) == 0 ? random.Next(1, 40) * 500_000L : random.Next(1, 20) * 100_000_000L;
        return new Meant(amount.ToString(CultureInfo.InvariantCulture), amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + " đồng");
    }

    private Meant Address(Person person)
    {
        var place = Somewhere();
        return new Meant($"{person.Street}, {place.Value}", $"{person.Street}, {place.Said}");
    }

    private Meant Unit()
    {
        var place = Somewhere();
        return new Meant(place.Value, place.Said);
    }

    private Place Somewhere() => random.Next(10) switch
    {
        < 6 => _home,
        < 9 => Place.OfHanoi[random.Next(Place.OfHanoi.Count)],
        _ => Place.Elsewhere[random.Next(Place.Elsewhere.Count)],
    };

    private Meant Plate()
    {
        var digits = random.Next(10_000, 99_999).ToString(CultureInfo.InvariantCulture);
        var written = $"29-{(char)('B' + random.Next(4))}{random.Next(1, 9)} {digits[..3]}.{digits[3..]}";
        return new Meant(written, written);
    }

    private Meant Code(FieldDefinition field) =>
        field.Checks.FirstOrDefault(c => c.Kind == CheckKind.Pattern) is { } shape ? Same(new CodePattern(shape.Argument, random).Make())
            : field.Example is { } example ? new Meant(example.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), example)
            : Same($"HN{random.Next(10_000, 99_999)}");

    private Meant Text(FieldDefinition field, Person person) => field.Aspect == "name" && field.About is "mother" or "father" or "driver"
        ? Same($"{person.Name}, {person.Birth:dd/MM/yyyy}")
        : Same(TextAnswers.For(field, random));
}
