namespace Assistant.Knowledge.Language.Names;

/// <summary>How a full name is built.</summary>
public enum PersonNamePattern
{
    /// <summary>Surname, middle names, given name: most peoples of Vietnam.</summary>
    SurnameFirst,

    /// <summary>Given name, then the clan, often after Y or H': Ê Đê ("H'Hen Niê").</summary>
    ClanLast,

    /// <summary>A marker and the given name, no surname: Ba Na, Xơ Đăng, Cơ Ho, Stiêng ("A Thút", "K'Brểu", "Ka Thúy").</summary>
    NoSurname,

    /// <summary>One part only.</summary>
    GivenOnly,
}
