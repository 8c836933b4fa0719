namespace CrediCare.Domain.Registrations.Upload;

/// <summary>How far an uploaded file has come. Nothing in it is a registration before it is being sent.</summary>
public enum UploadState
{
    /// <summary>Columns are not recognised; a person says what they are.</summary>
    Mapping,

    /// <summary>Its rows are being looked over.</summary>
    Judging,

    /// <summary>Looked over; a person mends, leaves out and sends.</summary>
    Judged,

    Sending,

    /// <summary>Every row has been sent, refused or held back.</summary>
    Sent,

    /// <summary>What the night has not taken yet is being taken back.</summary>
    TakingBack,
    TakenBack,

    /// <summary>Could not be looked over, by our fault.</summary>
    Failed,
}

/// <summary>What follows from a state.</summary>
public static class UploadStates
{
    /// <summary>Those in which the portal has work to do; in the others a person has, or nobody.</summary>
    public static IReadOnlyList<UploadState> AtWork { get; } = [UploadState.Judging, UploadState.Sending, UploadState.TakingBack];

    /// <summary>Those in which papers can be added and placed.</summary>
    public static IReadOnlyList<UploadState> TakingPapers { get; } = [UploadState.Mapping, UploadState.Judged];

    public static bool TakesPapers(this UploadState state) => TakingPapers.Contains(state);

    public static bool IsAtWork(this UploadState state) => AtWork.Contains(state);
}
