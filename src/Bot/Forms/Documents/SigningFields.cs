using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Tells the fields that stand at the foot of a form - declarations, place and day, signatures - from its rows.</summary>
internal static class SigningFields
{
    private const string NameAspect = "name";
    private const string SelfAbout = "self";

    /// <summary>What part of the foot a field is.</summary>
    public static SigningPart PartOf(FieldDefinition field) => field.Aspect switch
    {
        "declaration" => SigningPart.Declaration,
        "signed_at" => SigningPart.SignedAt,
        "signature" => SigningPart.Signature,
        _ when field.Type == FieldType.YesNo && field.Checks.Any(c => c is { Kind: CheckKind.Must, Argument: "true" }) => SigningPart.Declaration,
        _ when field.Fill == FieldFill.Paper => OfPaper(field, field.Id.Split('_')),
        _ => SigningPart.None,
    };

    /// <summary>Whether a field is printed as a row: also the consent of somebody who then signs beneath it.</summary>
    public static bool IsRow(FieldDefinition field) => PartOf(field) switch
    {
        SigningPart.None => true,
        SigningPart.Signature => field.Fill != FieldFill.Paper,
        _ => false,
    };

    /// <summary>Whether it is signed by somebody other than whoever fills the form in.</summary>
    public static bool IsOfAnother(FieldDefinition signature) => signature.Fill != FieldFill.Paper || signature.About is not (null or SelfAbout);

    /// <summary>The field with the name of whoever signs here; null where it cannot be told.</summary>
    public static FieldDefinition? SignerOf(FieldDefinition signature, FormDefinition form, IFormAnswers answers)
    {
        if (signature.About is { } about)
        {
            return form.Fields.FirstOrDefault(f => f.About == about && f.Aspect == NameAspect && answers[f.Id] is { Length: > 0 });
        }

        // bride_signature is signed by bride_name.
        var person = signature.Id.Split('_')[0];
        return form.Fields.FirstOrDefault(f => f.Type == FieldType.PersonName && f.Id.Split('_')[0] == person && answers[f.Id] is { Length: > 0 });
    }

    private static SigningPart OfPaper(FieldDefinition field, string[] words) => field.Type switch
    {
        FieldType.Date => SigningPart.SignedAt,
        _ when words.Contains("place") => SigningPart.SignedAt,
        _ when words.Contains("sign") || words.Contains("signature") => SigningPart.Signature,
        _ => SigningPart.None,
    };
}
