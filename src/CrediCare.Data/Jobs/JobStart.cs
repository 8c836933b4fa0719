namespace CrediCare.Data.Jobs;

/// <summary>What came of wanting to start a job: the right to run it, or the run that already has it.</summary>
/// <param name="Started">The lease, when this starter got it.</param>
/// <param name="AlreadyRunning">The run that holds it, when another does.</param>
public sealed record JobStart(HeldLease? Started, JobRun? AlreadyRunning);
