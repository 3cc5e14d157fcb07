namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Answers what is asked, as it is asked.</summary>
internal sealed class Cooperative(Random random) : Temperament("cooperative", random);
