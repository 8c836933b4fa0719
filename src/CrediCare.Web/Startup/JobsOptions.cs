namespace CrediCare.Web.Startup;

/// <summary>Section <c>Jobs</c>: how timed work is run.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>Whether this process runs timed work at all; a node that only serves pages says no.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How long a holder that stopped renewing keeps others from starting the same job.</summary>
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>How many registrations the night takes in one transaction.</summary>
    public int ImportBatch { get; set; } = 500;
}
