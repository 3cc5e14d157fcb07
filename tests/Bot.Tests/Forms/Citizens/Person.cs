namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Somebody that a form is about, with papers that agree with one another.</summary>
/// <param name="Surname">The surname.</param>
/// <param name="Given">Middle and given name.</param>
/// <param name="IsMale">The sex.</param>
/// <param name="Birth">The date of birth.</param>
/// <param name="Id">The personal ID: place of birth registration, century and sex, year of birth, six digits.</param>
/// <param name="Phone">A mobile number of ten digits.</param>
/// <param name="Email">An e-mail address.</param>
/// <param name="Street">House and street.</param>
internal sealed record Person(string Surname, string Given, bool IsMale, DateOnly Birth, string Id, string Phone, string Email, string Street)
{
    public string Name => $"{Surname} {Given}";
}
