namespace CrediCare.Domain.Registrations.Upload;

/// <summary>Where one row of an uploaded file stands: first what was found, then what became of it.</summary>
public enum RowStanding
{
    /// <summary>Can be sent.</summary>
    Green,

    /// <summary>Can be sent, with something the sender should know.</summary>
    Yellow,

    /// <summary>Cannot be sent as it is.</summary>
    Red,

    /// <summary>A person does not want it sent, or it is no claim but adds up the others.</summary>
    LeftOut,

    /// <summary>Has become a registration.</summary>
    Sent,

    /// <summary>Could not be sent.</summary>
    Refused,

    /// <summary>Left out, or warned about and not asked for.</summary>
    HeldBack,
}
