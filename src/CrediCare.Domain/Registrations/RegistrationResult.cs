namespace CrediCare.Domain.Registrations;

/// <summary>What the gate says about an invoice on a given day. As days pass it only ever moves down this list.</summary>
public enum RegistrationResult
{
    /// <summary>Cannot be sent in yet.</summary>
    TooEarly = 0,

    Accepted = 1,

    /// <summary>
    /// Too old to be taken at once: a caseworker decides. Never refused by itself, since limitation may have been
    /// interrupted.
    /// </summary>
    NeedsAssessment = 2,
}
