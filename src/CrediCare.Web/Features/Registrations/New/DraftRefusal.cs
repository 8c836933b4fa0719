namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Why a draft cannot be worked on.</summary>
public enum DraftRefusal
{
    /// <summary>Not there, someone else's, or named together with a creditor it does not belong to.</summary>
    NotFound,

    /// <summary>The person may only read at this creditor.</summary>
    ReadOnly,

    /// <summary>It has been sent already.</summary>
    Sent,
}
