namespace Assistant.Connectors.Web.Posters;

/// <summary>What a poster is made from, by which a mistake is named.</summary>
public enum PosterField
{
    /// <summary>The address of the assistant.</summary>
    Url,

    /// <summary>The service: its name, or how it is called in plain words.</summary>
    Service,

    /// <summary>The office's name.</summary>
    Office,

    /// <summary>The office's address.</summary>
    Address,

    /// <summary>The office's hours.</summary>
    Hours,

    /// <summary>The file that is made.</summary>
    Out,
}
